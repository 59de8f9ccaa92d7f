/*
 * How git is asked so that it runs nothing beside itself and reaches for no
 * network. A vault may be somebody else's, and the settings of its repository
 * with it: there they can name programs for nearly everything that git does.
 */

export type Environment = Readonly<Record<string, string | undefined>>;

/** What wins over the settings of the repository, for every call. */
const SETTINGS: Readonly<Record<string, string>> = {
  'core.quotePath': 'false',
  'core.hooksPath': '/dev/null',
  'core.fsmonitor': 'false',
  'core.attributesFile': '/dev/null',
  'core.alternateRefsCommand': 'true',
  'core.editor': 'true',
  'core.askPass': 'true',
  'core.sshCommand': 'false',
  'core.gitProxy': '',
  'credential.helper': '',
  'diff.external': '',
  'gpg.program': 'false',
  'protocol.allow': 'never',
  'gc.auto': '0',
  'maintenance.auto': 'false',
  'submodule.recurse': 'false',
  // A folder in the vault that is made like a repository is none, unless GIT_DIR names it.
  'safe.bareRepository': 'explicit',
};

/** Variables that name programs, or other settings. */
const NAMING =
  /^GIT_(?:EXTERNAL_DIFF|SSH|SSH_COMMAND|ASKPASS|PROXY_COMMAND|PAGER|EDITOR|SEQUENCE_EDITOR|CONFIG|REDIRECT_\w+)$/;

/** What wins over the environment. */
const VARIABLES: Environment = {
  LC_ALL: 'C',
  LANGUAGE: '',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  // In a partial clone whatever is missing would be fetched; git before 2.45 knows only the second.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'netvault-fetches-nothing',
  GIT_ATTR_NOSYSTEM: '1',
  // What is known of an object by its name is what it holds, not what stands in for it (`git replace`).
  GIT_NO_REPLACE_OBJECTS: '1',
};

/** What the environment may say otherwise: settings for them win over `-c`, and a person may want to see what git does. */
const UNLESS_GIVEN: Environment = { GIT_TRACE2: '0', GIT_TRACE2_EVENT: '0', GIT_TRACE2_PERF: '0' };

/** Words and variables with which git is run, besides what it is asked. */
export interface Alone {
  readonly args: readonly string[];
  readonly env: Environment;
}

/**
 * `filters` are the filters that the repository's settings name: where git
 * writes its index, it compares some files with it, and would run them for that.
 */
export function alone(given: Environment, filters: readonly string[] = []): Alone {
  const settings: (readonly [key: string, value: string])[] = [
    ...Object.entries(SETTINGS),
    ...filters.flatMap((name) => [
      [`filter.${name}.clean`, ''] as const,
      [`filter.${name}.smudge`, ''] as const,
      [`filter.${name}.process`, ''] as const,
      [`filter.${name}.required`, 'false'] as const,
    ]),
  ];
  // `-c` takes the first `=` for the end of the name: such a setting goes the way that `-c` itself takes.
  const odd = settings.filter(([key]) => key.includes('='));
  const kept = Object.entries(given).filter(([name]) => !NAMING.test(name));
  const parameters = [given['GIT_CONFIG_PARAMETERS'] ?? '', ...odd.map(quotedSetting)].join(' ').trim();
  return {
    args: [
      '--no-pager',
      ...settings.filter(([key]) => !key.includes('=')).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    env: {
      ...UNLESS_GIVEN,
      ...Object.fromEntries(kept),
      ...(parameters === '' ? {} : { GIT_CONFIG_PARAMETERS: parameters }),
      ...VARIABLES,
    },
  };
}

/** As `git -c` hands its settings on (git 2.31 and later). */
function quotedSetting([key, value]: readonly [string, string]): string {
  const quoted = (text: string): string => `'${text.replace(/['!]/g, "'\\$&'")}'`;
  return `${quoted(key)}=${quoted(value)}`;
}
