import { CliError } from '../../cli-error.ts';
import { KINDS } from '../../../model/records.ts';
import type { Context } from '../../command-line/command.ts';
import { choiceErrorData } from '../../command-line/did-you-mean.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { activitiesSchema } from '../activities/activities-schema.ts';
import { briefSchema } from '../brief/brief-schema.ts';
import { cacheSchema } from '../cache/cache-schema.ts';
import { doctorSchema } from '../doctor/doctor-schema.ts';
import { doneSchema } from '../done/done-schema.ts';
import { dueSchema, snoozeSchema } from '../due/due-schema.ts';
import { editSchema } from '../edit/edit-schema.ts';
import { eventNotedSchema, eventSettledSchema, eventsSchema } from '../event/event-schema.ts';
import { explainSchema } from '../explain/explain-schema.ts';
import { exportSchema } from '../export/export-schema.ts';
import { frontMatterSchema } from './front-matter-schema.ts';
import { hookSchema } from '../hook/hook-schema.ts';
import { importSchema } from '../import/import-schema.ts';
import { initSchema } from '../init/init-schema.ts';
import { introSchema, introStepSchema } from '../intro/intro-schema.ts';
import type { JsonSchema } from '../../report/json-schema.ts';
import { baselineSchema, lintSchema, lintStatisticsSchema, rulesSchema } from '../lint/lint-schema.ts';
import { logSchema, undoSchema } from '../log/log-schema.ts';
import { mergeSchema } from '../merge/merge-schema.ts';
import { newSchema } from '../new/new-schema.ts';
import { pathSchema } from '../path/path-schema.ts';
import { peopleSchema } from '../people/people-schema.ts';
import { peopleSetSchema } from '../people/set-schema.ts';
import { planSchema } from '../plan/plan-schema.ts';
import { renameSchema } from '../rename/rename-schema.ts';
import { reviewSchema } from '../review/review-schema.ts';
import { showSchema } from '../show/show-schema.ts';
import { summarySchema } from '../summary/summary-schema.ts';
import { watchSchema } from '../watch/watch-schema.ts';

/** Every schema by its name for `netvault schema`: the kinds of record, then the JSON outputs. */
export const SCHEMAS: ReadonlyMap<string, () => JsonSchema> = new Map<string, () => JsonSchema>([
  ...KINDS.map((kind) => [kind, () => frontMatterSchema(kind)] as const),
  ['summary', summarySchema],
  ['due', dueSchema],
  ['snooze', snoozeSchema],
  ['show', showSchema],
  ['brief', briefSchema],
  ['path', pathSchema],
  ['people', peopleSchema],
  ['people-set', peopleSetSchema],
  ['activities', activitiesSchema],
  ['import', importSchema],
  ['export', exportSchema],
  ['intro', introSchema],
  ['intro-step', introStepSchema],
  ['plan', planSchema],
  ['review-report', reviewSchema],
  ['log', logSchema],
  ['done', doneSchema],
  ['undo', undoSchema],
  ['events', eventsSchema],
  ['event-settled', eventSettledSchema],
  ['event-noted', eventNotedSchema],
  ['new', newSchema],
  ['edit', editSchema],
  ['init', initSchema],
  ['hook', hookSchema],
  ['watch', watchSchema],
  ['merge', mergeSchema],
  ['rename', renameSchema],
  ['doctor', doctorSchema],
  ['cache', cacheSchema],
  ['lint', lintSchema],
  ['lint-statistics', lintStatisticsSchema],
  ['rules', rulesSchema],
  ['explain', explainSchema],
  ['baseline', baselineSchema],
]);

/** `netvault schema NAME`: prints a JSON Schema, draft 7; without a name, prints all names, one per line. */
export function run({ io, args }: Context): Promise<ExitCode> {
  const [name] = args.rest;
  if (name === undefined) {
    io.stdout.write([...SCHEMAS.keys(), ''].join('\n'));
    return Promise.resolve(EXIT.fine);
  }
  const schema = SCHEMAS.get(name);
  if (!schema) {
    throw new CliError('no-such-schema', choiceErrorData(name, SCHEMAS.keys()));
  }
  io.stdout.write(`${JSON.stringify(schema(), null, 2)}\n`);
  return Promise.resolve(EXIT.fine);
}
