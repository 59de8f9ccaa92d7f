import { describe, expect, it } from 'vitest';
import { runHere } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const contact = (...fields: readonly string[]): string =>
  ['---', 'type: contact', ...fields, '---', ''].join('\n');
const event = (...fields: readonly string[]): string =>
  ['---', 'type: event', ...fields, '---', ''].join('\n');
const VAULT = {
  'Scorecard.md': '---\ntype: scorecard\n---\n',
  'Tom.md': contact('met: 2019', 'cadence: yearly'),
  'Eva.md': contact('met: 2018', 'last_contact: 2019-05', 'needs: [proofs]'),
  'Ann.md': contact('last_contact: 2024-05', 'offers: [proofs]'),
  // The field is read as 31 December 2024. The call on that day is known more exactly.
  'Joe.md': contact('last_contact: 2024', 'cadence: yearly'),
  '2024-12-31.md': '## Log\n\n- call [[Joe]]\n',
  '2026-11-17 Days.md': event('date: 2026-11-17', 'end: 2026-11-18', 'status: planned', 'with: "[[Tom]]"'),
  '2026-11-25 Fair.md': event('date: 2026-11-25', 'end: 2026-11-27', 'place: Guild Hall', 'with: "[[Tom]]"'),
};
const said = async (...args: readonly string[]): Promise<string> => {
  const { stdout, stderr, code } = await runHere([...args, '--today', '2026-11-19'], {
    cwd: tempVault(VAULT),
  });
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  return stdout.replace(/ {2,}/g, '  ');
};

describe('a contact known only by its month or year', () => {
  it('is shown as it was written, without a day', async () => {
    const tom = await said('show', 'Tom');
    expect(tom).toContain('  Last contact in 2019: met for the first time. Yearly, due since 2020.\n');
    expect(tom).toContain('  Met  2019\n');
    expect(tom).toContain('  2019  met for the first time  Tom.md:3\n');
    const eva = await said('show', 'Eva');
    expect(eva).toContain('  Last contact in May 2019.\n');
    expect(eva).toContain('  2019-05  noted as the last contact  Eva.md:4\n  2018  met for');
    const people = await said('people');
    expect(people).toContain('  Ann  2024-05\n  Eva  2019-05\n');
    expect(people).toContain('  Tom  2019  since 2020\n');
    const due = await said('due');
    expect(due).toContain('  since 2020  Tom  yearly, last 2019\n');
    expect(due).toContain('  since 2024-05  Ann  offers proofs');
    for (const format of ['text', 'markdown']) {
      const summary = await said('summary', '--format', format);
      expect(summary).toMatch(/Tom(?:\*\*:)? +since 2020, yearly\n/);
      expect(summary).toMatch(/Ann(?:\*\*:)? +since 2024-05,/);
    }
    for (const text of [tom, eva, people, due])
      expect(text).not.toMatch(/2019-05-|2019-12|2018-|2024-05-|2020-/);
  });

  it('counts on its last day, and is also given as written in JSON', async () => {
    const { due, suggestions } = JSON.parse(await said('due', '--format', 'json')) as Record<
      string,
      unknown[]
    >;
    expect(due).toContainEqual(
      expect.objectContaining({ name: 'Tom', last: '2019-12-31', lastAbout: '2019', dueSince: '2020-12-31' }),
    );
    expect(suggestions).toContainEqual(expect.objectContaining({ last: '2019-05-31', lastAbout: '2019-05' }));
    expect(due).toContainEqual(expect.objectContaining({ name: 'Joe', last: '2024-12-31' }));
    expect(due).not.toContainEqual(
      expect.objectContaining({ name: 'Joe', lastAbout: expect.anything() as unknown }),
    );
    const shown = JSON.parse(await said('show', 'Eva', '--format', 'json')) as Record<string, unknown>;
    expect(shown['person']).toMatchObject({
      facts: { met: '2018-12-31', metAbout: '2018' },
      standing: { last: '2019-05-31', lastAbout: '2019-05' },
      timeline: [
        { date: '2019-05-31', about: '2019-05' },
        { date: '2018-12-31', about: '2018' },
      ],
    });
  });
});

describe('an event of several days', () => {
  it('is shown with its last day', async () => {
    const until = 'Fair, to 27 November';
    expect(await said('show', 'Tom')).toContain(
      `  2026-11-25  ${until}, Guild Hall\n  2026-11-17  Days, to 18 November  planned\n`,
    );
    expect(await said('event')).toContain(`  2026-11-25  ${until}, Guild Hall\n`);
    expect(await said('event')).toContain('  2026-11-17  Days, to 18 November\n');
    expect(await said('plan', '2026-11-26')).toContain(`  ${until}  Guild Hall`);
    const summary = await said('summary');
    expect(summary).toContain('Days, 17 November to yesterday?\n');
    expect(summary).toContain(`25 Nov  ${until}`);
    const markdown = await said('summary', '--format', 'markdown');
    expect(markdown).toContain('- Days, 17 November to yesterday?');
    expect(markdown).toContain(`- 25 Nov: **${until}**`);
    expect(await said('event', 'attended', 'days', '--dry-run')).toContain(
      '  Days, 17 November to yesterday: you were there.\n',
    );
  });
});
