/**
 * Words between an activity and its people, in the languages in which people keep logs: those
 * that mean “with” or “to”, which also join the two people of an introduction; others; and those
 * that mean “at” or “in” and precede a place.
 */
const ALONG = `with w/ w together+with along+with mit avec con com amb met med z ze с со з із 跟`;
const WITH = `${ALONG} to an zu à au a ad ao aan til till do к ко 和 与 與 給 给 对 向`;
const OTHERS = `for from für von pour de per da di para por voor van for för fra från dla od для от`;
const PLACES = `at @ in bei im in+der chez en em no na hos på i ved u w+domu bij op у в на 在`;

/** Words before a means of communication. */
const MEANS = `via over on per über by par por through auf przez přes через`;
/** Words before the two people of an introduction. */
const BETWEEN = `of between zwischen entre tussen tra mellan mellem mellom między mezi между`;

/**
 * “And” between people in several languages, in small and capital letters, as the source of a
 * regular expression. With the flag `i`, V8 would take milliseconds to compile classes such as `\p{L}`.
 * “E o” has an article; “ed” in Italian is also a name, so that it joins only before another one.
 */
export const AND =
  String.raw`[eE] [oa](?=[ \t])|` +
  Array.from(
    'and|plus|und|u[.]|sowie|et|y|e|en|och|og|i|и|та|й|і|ja|ning|ve|és|și|şi|oraz|ir|και|và|a|和|以及|と|及|与|與|و|ו[-־]?|และ|और|와|과|하고|그리고',
    (letter) => (letter === letter.toUpperCase() ? letter : `[${letter}${letter.toUpperCase()}]`),
  ).join('') +
  String.raw`|ed(?=[ \t]+[\p{Lu}[])`;

/** Commas and semicolons of several scripts, for a class of a regular expression. */
export const COMMA = ',،，､、';
export const SEMICOLON = ';؛；';

/** Signs between people, and those that join them only before a link, as sources of regular expressions. */
export const COMMAS = `[${COMMA}+&＋＆]`;
export const OTHER_SEPARATORS = `[${SEMICOLON}/／↔⇄→・·]|<?-+>`;

/** Articles in several languages, as the source of a regular expression. */
export const ARTICLES = 'the|a|der|den|dem|die|das|o|os|as|la|las|los|el|le|les|il|lo|gli|els|en|na';

/** Small words of which a surname may consist in part, and words before what a talk was about or another person, likewise. */
export const IN_SURNAMES = 'von|van|van de[rn]?|bin';
export const AFTER_PEOPLE = 'about|re|wegen|über|sobre|om|over|with|mit|avec|con|com|met|med';

function pattern(...tables: readonly string[]): RegExp {
  const words = tables
    .flatMap((table) => table.split(/\s+/))
    .filter((word) => word !== '')
    .map((word) => word.replace(/\+$/, '').replace('+', ' '))
    // The longest first: “together with” is not “to”.
    .sort((a, b) => b.length - a.length);
  // A slash needs no space after it, and a link no space before it.
  const all = words.map((word) => (word.endsWith('/') ? `${word}[ \\t]*` : `${word}(?:[ \\t]+|(?=\\[))`));
  return new RegExp(`(?:${all.join('|')})(?:(?:${ARTICLES})[ \\t]+(?=\\[))?`, 'iuy');
}

const TO_PEOPLE = pattern(WITH, OTHERS);
const AGAIN = pattern(ALONG);
const TO_PLACE = pattern(PLACES);
const JOINING = pattern(WITH);
const BY_MEANS = pattern(MEANS);
const BETWEEN_TWO = pattern(BETWEEN);

function lengthAt(words: RegExp, text: string, at: number): number {
  if (at >= text.length || text[at] === '[') return 0;
  words.lastIndex = at;
  return words.exec(text)?.[0].length ?? 0;
}

/** The length of a small word before people, including the spaces after it; 0 if there is none. */
export function smallWordAt(text: string, at: number): number {
  return lengthAt(TO_PEOPLE, text, at);
}

/** `smallWordAt` for a word before a place. */
export function placeWordAt(text: string, at: number): number {
  return lengthAt(TO_PLACE, text, at);
}

/** `smallWordAt` for a word that means “with”, which may be repeated after “and” or a comma. */
export function alongWordAt(text: string, at: number): number {
  return lengthAt(AGAIN, text, at);
}

/** `smallWordAt` for a word that joins the two people of an introduction. */
export function introducingWordAt(text: string, at: number): number {
  return lengthAt(JOINING, text, at);
}

/** `smallWordAt` for a word before a means of communication. */
export function meansWordAt(text: string, at: number): number {
  return lengthAt(BY_MEANS, text, at);
}

/** `smallWordAt` for a word before the two people of an introduction. */
export function betweenWordAt(text: string, at: number): number {
  return lengthAt(BETWEEN_TWO, text, at);
}

const ANY = pattern(WITH, OTHERS, PLACES, MEANS, BETWEEN);
const JOINS = new RegExp(`^(?:${AND})$`);

/** Whether a word is a small one: before people, a place or a means, or “and”. */
export function isSmallWord(word: string): boolean {
  return lengthAt(ANY, `${word} `, 0) > word.length || JOINS.test(word);
}

/** A text without the small word at its end. */
export function withoutSmallWord(text: string): string {
  const words = `${text.trimEnd()} `;
  let end = words.length - 1;
  // “together with” is two words.
  for (let at = end, tries = 0; at > 0 && tries < 2; tries++) {
    at = words.lastIndexOf(' ', at - 1);
    if (smallWordAt(words, at + 1) === words.length - at - 1) end = at;
  }
  return words.slice(0, end).trimEnd();
}
