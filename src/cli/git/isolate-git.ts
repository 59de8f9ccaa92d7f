/*
 * Runs git so that it starts no other program and uses no network. A vault may come from someone
 * else, together with its repository, whose settings can name programs for nearly everything that
 * git does.
 */

export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that override those of the repository, for every call. */
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
  // A folder in the vault that looks like a bare repository is not used as one, unless GIT_DIR names it.
  'safe.bareRepository': 'explicit',
};

/** Variables that name programs, or that override settings. */
const NAMING =
  /^GIT_(?:EXTERNAL_DIFF|SSH|SSH_COMMAND|ASKPASS|PROXY_COMMAND|PAGER|EDITOR|SEQUENCE_EDITOR|CONFIG|REDIRECT_\w+)$/;

/** Variables that override the environment. */
const VARIABLES: Environment = {
  LC_ALL: 'C',
  LANGUAGE: '',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  // Otherwise missing objects of a partial clone would be fetched. Versions before git 2.45 know only
  // the second variable.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'netvault-fetches-nothing',
  GIT_ATTR_NOSYSTEM: '1',
  // The cache knows objects by name, so they must be read as they are, not as what replaces them (`git
  // replace`).
  GIT_NO_REPLACE_OBJECTS: '1',
};

/**
 * Defaults that the environment may override: these variables take precedence over `-c`, and a
 * user may want to trace git.
 */
const UNLESS_GIVEN: Environment = { GIT_TRACE2: '0', GIT_TRACE2_EVENT: '0', GIT_TRACE2_PERF: '0' };

/** The arguments and variables with which git is run, in addition to those of the question. */
export interface GitIsolation {
  readonly args: readonly string[];
  readonly env: Environment;
}

/**
 * `filters` are the names of the filters in the repository's settings: when git writes its index,
 * it compares some files with it and would run their filters.
 */
export function isolateGit(given: Environment, filters: readonly string[] = []): GitIsolation {
  const settings: (readonly [key: string, value: string])[] = [
    ...Object.entries(SETTINGS),
    ...filters.flatMap((name) => [
      [`filter.${name}.clean`, ''] as const,
      [`filter.${name}.smudge`, ''] as const,
      [`filter.${name}.process`, ''] as const,
      [`filter.${name}.required`, 'false'] as const,
    ]),
  ];
  // `-c` ends the name at the first `=`; a setting whose name contains one is passed in the variable
  // that `-c` itself sets.
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

/** A setting in the form in which `git -c` passes it on (git 2.31 and later). */
function quotedSetting([key, value]: readonly [string, string]): string {
  const quoted = (text: string): string => `'${text.replace(/['!]/g, "'\\$&'")}'`;
  return `${quoted(key)}=${quoted(value)}`;
}
