import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long for their size, since they wait for processes and a browser. */
const LONG = [/\/growth\//, /\/cli\/transcripts\./, /\/git\/(?:hook|kill)\./, /\/plugin\//, /\/git\//];

/** The order of files: the long ones first, so that none runs alone at the end; the rest as usual. */
export default class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((pattern) => pattern.test(moduleId));
      return at === -1 ? LONG.length : at;
    };
    return usual.sort((a, b) => rank(a) - rank(b));
  }
}
