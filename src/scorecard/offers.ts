/** Words that say nothing about what somebody needs. */
const SMALL_WORDS = new Set(
  'a an and are as at by for from has in into is it of on or people some somebody someone that the their them to who whom with'.split(
    ' ',
  ),
);

function words(text: string): Set<string> {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const found = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    found
      .filter((word) => !SMALL_WORDS.has(word))
      .map((word) =>
        word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word,
      ),
  );
}

/**
 * Whether an offer answers a need: all the words that matter in one of them are
 * in the other. Careful on purpose: a wrong introduction costs two people time.
 */
export function answers(offer: string, need: string): boolean {
  const offered = words(offer);
  const needed = words(need);
  const [fewer, more] = offered.size <= needed.size ? [offered, needed] : [needed, offered];
  return fewer.size > 0 && [...fewer].every((word) => more.has(word));
}
