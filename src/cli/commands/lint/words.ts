export const LINT_FORMATS = ['stylish', 'json', 'sarif', 'github'] as const;
export const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;
