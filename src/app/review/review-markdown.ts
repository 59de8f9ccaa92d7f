import { linkTo } from '../people/find-person.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { Review } from './review.ts';
import {
  countsText,
  delayText,
  eventOutcome,
  goalAmount,
  goalOutcome,
  resultText,
  resultsTitle,
} from './review-words.ts';
import { periodTitle } from '../words/dates.ts';
import { readLinks } from '../../parser/index.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** In words alone: a note outlives the terminal it was written from. */
const SIGNS = { dot: ', ', range: { close: ' to ', wide: ' to ' } } as const;

/** What a name of a note is written as. */
type Naming = (path: string, name: string) => string;

/** A review as markdown: with links where `index` is given, for a note of that vault, else with names alone. */
export function reviewMarkdown(review: Review, index: VaultIndex | null): string {
  const name: Naming = index ? (path, text) => linkOr(index, path, text) : (_, text) => escapeMarkdown(text);
  const { points, giving, activities } = review;
  const given = giving.given + giving.asked === 0 ? '' : ` Given ${giving.given}, asked ${giving.asked}.`;
  const done = countsText(activities).map(escapeMarkdown).join(', ');
  const sections = [
    `# ${periodTitle(review.period, SIGNS)}`,
    `**${points} ${points === 1 ? 'point' : 'points'}.**${given}`,
    done === '' ? '' : `Done: ${done}.`,
    list('Goals', goals(review, name)),
    list(resultsTitle(review), results(review)),
    list('Events', events(review, name)),
    list('Introductions', introductions(review, name)),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

/** In a link these could still begin code, HTML, math, a comment or a highlight. */
const RISKY = /[`<>$\\]|%%|==/;

/** A link that leads to the note and nothing else, or the name where no link can. */
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
    const both = people.map((person, at) => name(person, names[at] ?? person)).join(' and ');
    return `${date} ${both}${outcome === null ? '' : `: ${escapeMarkdown(outcome)}`}`;
  });
}
