/** The parser's public functions: they turn text into notes and findings. None throws because of what a note contains. */
export { parseCivilDate, type CivilDate } from '../model/civil-date.ts';
export { readDate, type DateReading } from '../model/read-date.ts';
export { parseNote, rulesFollowed, signOf, type RecordSign } from './records/index.ts';
export { isAssertionKey } from './records/review.ts';
export { parseYaml } from './yaml-text.ts';
export { LOG_LINE_FORM } from './line-faults.ts';
export { parseLogLine } from './log-line.ts';
export type { LogLine, LogLineOptions } from './log-line-types.ts';
export { readLinks, type FoundLink } from './links.ts';
export { placeAt, type Place } from './place.ts';
export { DIALECTS, FIELDS, TYPES } from './dialects.ts';
export { readLog } from './body.ts';
export type { YamlDocument, YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './yaml-node.ts';
