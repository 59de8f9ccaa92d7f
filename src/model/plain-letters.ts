/**
 * Letters without accents: `Núñez` → `Nunez`. Marks that change a sound (か and が) are removed as
 * well, and the ı of Turkish is i: its capital is I.
 */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').normalize('NFC');
}
