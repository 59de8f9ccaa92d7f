/** The part of the package `vcf` that tests use; it has no types. */
declare module 'vcf' {
  interface Property {
    valueOf(): string;
  }
  interface Card {
    get(name: string): Property | Property[] | undefined;
  }
  const vcf: { parse(text: string): Card[] };
  export default vcf;
}
