/** Letters without accents: `Núñez` → `Nunez`. Where a script writes sounds as marks (か and が), they go as well. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
