/** Replaces the package `string-width` in the bundle: its Intl.Segmenter costs 20 ms at every start. */
export { widthOf as default } from './cells.ts';
