import type { ParserRule, Severity } from '../model/finding.ts';

/** What is known of a rule before it runs. Ids are permanent: one that goes is never used again. */
export interface RuleInfo {
  readonly id: string;
  readonly family: 'front matter' | 'fields' | 'links' | 'logs';
  /** Unless the vault's settings say otherwise. */
  readonly severity: Severity;
  /** What it reports, in a sentence. */
  readonly summary: string;
  /** Why, and what to do. */
  readonly explanation: string;
  readonly bad: string;
  readonly good: string;
}

/** Pages of the rules, one a rule. The one place that knows where the documentation is kept. */
const PAGES = 'https://github.com/netvault/netvault/blob/main/docs/rules/';

export function ruleUrl(id: string): string {
  return `${PAGES}${id}.md`;
}

const PARSER_RULE_INFO: Readonly<Record<ParserRule, Omit<RuleInfo, 'id'>>> = {
  'invalid-encoding': {
    family: 'front matter',
    severity: 'error',
    summary: 'A note is not valid UTF-8.',
    explanation:
      'Some of its bytes stand for no character, so parts of the text are lost to every reader. NetVault reads what it can and never rewrites such a note. Save it as UTF-8 in your editor.',
    bad: 'a note saved as UTF-16 or Latin-1',
    good: 'the same note saved as UTF-8',
  },
  'invalid-yaml': {
    family: 'front matter',
    severity: 'error',
    summary: 'Front matter is not valid YAML.',
    explanation:
      'Neither Obsidian nor NetVault can read any field of the note until this is mended. Most often a value needs quotes, or a tab stands where YAML wants spaces.',
    bad: '---\ntype: contact\nrole: Editor: poetry\n---\n',
    good: '---\ntype: contact\nrole: "Editor: poetry"\n---\n',
  },
  'duplicate-key': {
    family: 'front matter',
    severity: 'error',
    summary: 'A field is written twice.',
    explanation:
      'YAML allows each key once, and nobody can tell which of the two is meant. Keep one of them.',
    bad: '---\ntype: contact\nrole: Editor\nrole: Poet\n---\n',
    good: '---\ntype: contact\nrole: Poet\n---\n',
  },
  'unclosed-front-matter': {
    family: 'front matter',
    severity: 'error',
    summary: 'Front matter begins but does not end.',
    explanation:
      'Without a closing line of three dashes the fields are plain text. Add it after the last field.',
    bad: '---\ntype: contact\nrole: Poet\n\nShe writes in the morning.\n',
    good: '---\ntype: contact\nrole: Poet\n---\n\nShe writes in the morning.\n',
  },
  'executable-front-matter': {
    family: 'front matter',
    severity: 'error',
    summary: 'Front matter names a language other than YAML.',
    explanation:
      'Some tools run such a block as a program. NetVault reads YAML only and never runs anything from a vault. Remove the word after the dashes.',
    bad: '---js\n{ type: "contact" }\n---\n',
    good: '---\ntype: contact\n---\n',
  },
  'merge-conflict': {
    family: 'front matter',
    severity: 'error',
    summary: 'Git left conflict markers in the front matter.',
    explanation: 'Keep one of the two sides and remove the lines of <<<<<<<, ======= and >>>>>>>.',
    bad: '---\ntype: contact\n<<<<<<< HEAD\nrole: Poet\n=======\nrole: Editor\n>>>>>>> phone\n---\n',
    good: '---\ntype: contact\nrole: Editor\n---\n',
  },
  'too-large': {
    family: 'front matter',
    severity: 'error',
    summary: 'Something is larger or deeper than NetVault reads.',
    explanation:
      'Bounds keep a damaged or hostile note from stopping everything else. The message names the bound that was met, and what was not read because of it.',
    bad: 'front matter of two megabytes',
    good: 'front matter of two kilobytes, and the rest in the body',
  },
  'missing-field': {
    family: 'fields',
    severity: 'error',
    summary: 'A record lacks a field that it needs.',
    explanation: 'Without it the record cannot be counted. The format names the fields that each kind needs.',
    bad: '---\ntype: goal\nkind: behavior\nmetric: call\nevery: week\n---\n',
    good: '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 5\nevery: week\n---\n',
  },
  'invalid-value': {
    family: 'fields',
    severity: 'error',
    summary: 'A field holds something that its kind of field cannot hold.',
    explanation: 'The value is not used. The help says what may stand there.',
    bad: '---\ntype: contact\ncadence: now and then\n---\n',
    good: '---\ntype: contact\ncadence: every 6 weeks\n---\n',
  },
  'invalid-date': {
    family: 'fields',
    severity: 'error',
    summary: 'A date is not written YYYY-MM-DD.',
    explanation:
      'Where the text can mean one day only, that day is used, and a safe fix writes it as a date. Otherwise there is no such day, and the value is not used.',
    bad: '---\ntype: contact\nmet: 16.11.2026\n---\n',
    good: '---\ntype: contact\nmet: 2026-11-16\n---\n',
  },
  'ambiguous-date': {
    family: 'fields',
    severity: 'error',
    summary: 'A date can be read as two different days.',
    explanation: 'The value is not used, since only you know which one is meant. Write it as YYYY-MM-DD.',
    bad: '---\ntype: contact\nmet: 03/04/2026\n---\n',
    good: '---\ntype: contact\nmet: 2026-04-03\n---\n',
  },
  'unquoted-link': {
    family: 'links',
    severity: 'warning',
    summary: 'A link in a field has no quotes around it.',
    explanation:
      'YAML reads bare double brackets as a list inside a list. NetVault understands what is meant; Obsidian does not, and rewrites the field when it is edited there.',
    bad: '---\ntype: contact\nmet_at: [[Book fair]]\n---\n',
    good: '---\ntype: contact\nmet_at: "[[Book fair]]"\n---\n',
  },
  'unreadable-log-line': {
    family: 'logs',
    severity: 'error',
    summary: 'A line of a log is no activity that NetVault can read, so it is not counted.',
    explanation:
      'A line is: a date where the note does not imply it, one word for the activity, perhaps an amount, people as links, and text after a colon or a dash.',
    bad: '## Log\n\n- 2026-11-20 call with [[Ada Lovelace]] about her seat\n',
    good: '## Log\n\n- 2026-11-20 call [[Ada Lovelace]]: about her seat\n',
  },
};

/** Every rule by its id. */
export const RULES: ReadonlyMap<string, RuleInfo> = new Map(
  Object.entries(PARSER_RULE_INFO).map(([id, info]) => [id, { id, ...info }]),
);
