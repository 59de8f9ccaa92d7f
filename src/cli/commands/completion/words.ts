/** The shells that are served. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
