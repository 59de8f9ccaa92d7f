import { linkTo } from '../../vault/link-to.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { Review } from './review.ts';
import { ASCII_TITLE_SEPARATORS, periodTitle } from '../words/dates.ts';
import { fullStop, listed } from '../words/phrases.ts';
import {
  REVIEW_HEADINGS,
  countsText,
  delayText,
  doneSentence,
  eventOutcome,
  goalAmount,
  goalOutcome,
  goalsAside,
  resultText,
  resultsTitle,
} from '../words/review-words.ts';
import { givingWords, pointsWords } from '../words/summary-words.ts';
import { readLinks } from '../../parser/index.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** Writes the name of the note at `path`. */
type Naming = (path: string, name: string) => string;

/**
 * A review as markdown: with links if `index` is given, for a note of that vault, otherwise with plain names.
 * `asideUntil` is when the goals that are left out of it will be shown again, if there are any.
 */
export function reviewMarkdown(
  review: Review,
  index: VaultIndex | null,
  asideUntil: string | null = null,
): string {
  const name: Naming = index ? (path, text) => linkOr(index, path, text) : (_, text) => escapeMarkdown(text);
  const giving = fullStop(givingWords(review.giving));
  const sections = [
    `# ${periodTitle(review.period, ASCII_TITLE_SEPARATORS)}`,
    `**${fullStop(pointsWords(review.points, null))}** ${giving}`.trimEnd(),
    doneSentence(countsText(review.activities).map(escapeMarkdown)),
    list(REVIEW_HEADINGS.goals, goals(review, name)),
    asideUntil === null ? '' : goalsAside(asideUntil),
    list(resultsTitle(review), results(review)),
    list(REVIEW_HEADINGS.events, events(review, name)),
    list(REVIEW_HEADINGS.introductions, introductions(review, name)),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

/** Characters that begin code, HTML, math, a comment or a highlight even inside a link. */
const RISKY = /[`<>$\\]|%%|==/;

/** A link that can only lead to the note, or the name if there is no such link. */
function linkOr(index: VaultIndex, path: string, name: string): string {
  if (!index.links.has(path) || RISKY.test(path)) return escapeMarkdown(name);
  const link = linkTo(index, path);
  const [found, ...more] = readLinks(link, (start, end) => ({ start, end }), 0);
  const isWhole = more.length === 0 && found?.link.start === 0 && found.link.end === link.length;
  return isWhole && index.pathOf(found.link, '') === path ? link : escapeMarkdown(name);
}

function list(heading: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `## ${heading}\n\n${items.map((item) => `- ${item}`).join('\n')}`;
}

function goals(review: Review, name: Naming): string[] {
  return review.goals.map((goal) => {
    const amount = goalAmount(goal);
    return `${name(goal.path, goal.name)}: ${amount === '' ? '' : `${amount}, `}${goalOutcome(goal, review)}`;
  });
}

function results({ results: all }: Review): string[] {
  return all.map((result) => {
    const before = result.before.map(delayText).map(escapeMarkdown).join(', ');
    return `${result.date} ${escapeMarkdown(resultText(result))}${before === '' ? '' : ` (${before})`}`;
  });
}

function events({ events: all }: Review, name: Naming): string[] {
  return all.map((event) => {
    const outcome = [...eventOutcome(event), ...event.results].map(escapeMarkdown).join('; ');
    const day = event.name.startsWith(event.date) ? '' : `${event.date} `;
    return `${day}${name(event.path, event.name)}${outcome === '' ? '' : `: ${outcome}`}`;
  });
}

function introductions({ introductions: all }: Review, name: Naming): string[] {
  return all.map(({ date, people, names, outcome }) => {
    const both = listed(people.map((person, at) => name(person, names[at] ?? person)));
    return `${date} ${both}${outcome === null ? '' : `: ${escapeMarkdown(outcome)}`}`;
  });
}
