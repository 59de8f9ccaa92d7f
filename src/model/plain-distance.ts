/**
 * Stands in for fastest-levenshtein in the plugin, where every kilobyte is read
 * at each start of a phone: in how many letters, in UTF-16 units, two short words
 * differ. Row by row of the table of Wagner and Fischer.
 */
export function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 0; i < a.length; i++) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const changed = (above[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      row.push(Math.min(changed, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
