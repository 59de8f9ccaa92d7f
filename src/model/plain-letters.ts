/** Letters without accents: `Núñez` → `Nunez`. Marks that change a sound (か and が) are removed as well. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
