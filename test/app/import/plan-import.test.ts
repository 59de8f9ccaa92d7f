import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import { newlyDue } from '../../../src/app/import/newly-due.ts';
import { planImport, type ImportPlan } from '../../../src/app/import/plan-import.ts';
import { readContactTable } from '../../../src/exchange/csv/read-contacts.ts';
import { readVcards } from '../../../src/exchange/vcard/read-vcards.ts';
import { readMoment } from '../../../src/cli/command-line/today.ts';
import type { VaultIndex } from '../../../src/vault/vault-index.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = readMoment('2026-11-19');
const UUID = 'urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1';
const contact = (fields: string, body = ''): string => `---\ntype: contact\n${fields}\n---\n${body}`;

function plan(index: VaultIndex, csv: string, folder: string | null = null): ImportPlan {
  const table = readContactTable(csv);
  if (!table) throw new Error('The table has no header');
  return planImport(index, NOW, table, folder);
}

/** The vault after a plan is carried out. */
function after(index: VaultIndex, { changes }: ImportPlan): VaultIndex {
  return index.withAll(changes.map(({ path, after: text }) => ({ path, text })));
}

/**
 * What happens to each entry, by what its person was found or else the reason, and the paths of its
 * notes.
 */
const outcomes = ({ entries }: ImportPlan): unknown[] =>
  entries.map(({ is, by, why, paths }) => [is, by ?? why, ...paths]);

describe('an entry of an address book', () => {
  it('is matched by data of a later entry, so that a second import changes nothing', () => {
    const index = vaultOf({ 'Ada Lovelace.md': contact('email: ada@b.c') });
    const csv = 'Name,Email,UID\nCountess,ada@b.c,u1\nCountess,,u1';
    const first = plan(index, csv);
    expect(outcomes(first)).toEqual([
      ['there', 'uid', 'Countess.md'],
      ['new', null, 'Countess.md'],
    ]);
    expect(plan(after(index, first), csv).changes).toEqual([]);
  });

  it.each(['李', 'Q', 'J. K.', 'A/B', '🦊🦊', '...'])(
    'is matched by its address if no word of the name is complete: %s',
    (name) => {
      const csv = `Name,Email\n${name},a@b.c`;
      const first = plan(vaultOf({}), csv);
      const again = plan(after(vaultOf({}), first), csv);
      expect(again.entries).toMatchObject([{ is: 'there', by: 'email', why: null }]);
      expect(plan(after(vaultOf({}), first), `Name,Email\nZ,a@b.c`).entries[0]?.why).toBe('other-name');
    },
  );

  it.each([
    ['an e-mail address', 'Name,Email\nKari Berg,kari@x.no\nKari Hansen,kari@x.no'],
    [
      'a profile',
      'Name,URL\nKari Berg,https://linkedin.com/in/kari\nKari Hansen,https://linkedin.com/in/kari',
    ],
  ])('is unclear if another entry with another name has %s of it, as it is a second time', (_, csv) => {
    const first = plan(vaultOf({}), csv);
    const unclear = ['unclear', 'other-name', 'Contacts/Kari Berg.md'];
    expect(outcomes(first)).toEqual([['new', null, 'Contacts/Kari Berg.md'], unclear]);
    expect(outcomes(plan(after(vaultOf({}), first), csv))[1]).toEqual(unclear);
  });

  it('is unclear in an address book of cards as it is in a table', () => {
    const cards = ['Kari Berg', 'Kari Hansen'].map(
      (name) => `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${name}\r\nEMAIL:kari@x.no\r\nEND:VCARD\r\n`,
    );
    const made = planImport(vaultOf({}), NOW, readVcards(cards.join('')));
    expect(made.entries.map(({ is }) => is)).toEqual(['new', 'unclear']);
  });

  it('is not mistaken for a copy of another entry, in either order', () => {
    const template = { 'Templates/Contact.md': contact('since: {{date}}') };
    for (const names of ['Fair,Acme\nFair 2,Acme', 'Fair 2,Acme\nFair,Acme']) {
      const index = after(vaultOf(template), plan(vaultOf(template), `Name,Organization\n${names}`));
      expect(index.records('contact').map(({ name }) => name)).toEqual(['Fair 2', 'Fair']);
    }
  });

  it('gets another file name if its own would make an existing conflicted copy unread', () => {
    const index = vaultOf({
      'Contacts/Ada (conflicted copy 2026-11-18 093012).md': contact('name: The Countess'),
    });
    const planned = plan(index, 'Name,Email\nAda,a@b.c');
    expect(planned.changes.map(({ path }) => path)).toEqual(['Contacts/Ada 2.md']);
    expect(after(index, planned).records('contact')).toHaveLength(2);
  });

  const ADA = contact(
    'email: ada@b.c\nphone: "+44 20 7946 0018"\nurl: https://linkedin.com/in/ada\norganization: Works\nuid: u1',
    '\nHello\n',
  );
  const vault = (): VaultIndex =>
    vaultOf({
      'Contacts/Ada Lovelace.md': ADA,
      'Contacts/Eve Adams.md': contact(`uid: ${UUID}`),
      'Contacts/Bo Li.md': contact('organization: Works'),
      'Contacts/Bo Li 2.md': contact('name: Bo Li\norganization: Other'),
      'Contacts/Tom Smith.md': contact('phone: 0171 234567'),
      'Contacts/Max Huber.md': contact('name: Univ.-Prof. Dr. Max Huber\norganization: Works'),
      'Contacts/Tanaka.md': contact('name: 田中 太郎\norganization: Works'),
      'Contacts/Henry Ford II.md': contact('organization: Works'),
      'Contacts/Mia Ode.md': contact('organization: "[[Works Ltd|Works]]"'),
    });

  it.each([
    ['by a UUID, whatever its name', 'UID', `Countess,${UUID}`, 'uid', 'Eve Adams'],
    ['by a number in a table and the name', 'UID', 'A. Lovelace,u1', 'uid', 'Ada Lovelace'],
    ['by e-mail, in any case', 'Email', 'Ada Lovelace,ADA@b.c', 'email', 'Ada Lovelace'],
    ['by e-mail and a longer name', 'Email', 'Ada King Lovelace,ada@b.c', 'email', 'Ada Lovelace'],
    ['by e-mail and an initial', 'Email', 'A. Lovelace,ada@b.c', 'email', 'Ada Lovelace'],
    ['by phone, however written', 'Phone', 'Ada Lovelace,0044 (20) 7946-0018', 'phone', 'Ada Lovelace'],
    ['by a profile', 'URL', 'Ada Lovelace,http://www.linkedin.com/in/ada/?x=1', 'url', 'Ada Lovelace'],
    ['by name and organization', 'Company', 'ada lovelace,works', 'name-and-organization', 'Ada Lovelace'],
    ['by name and a linked organization', 'Company', 'mia ode,works', 'name-and-organization', 'Mia Ode'],
    [
      'by name, title and organization',
      'Company',
      'Dr. Ada Lovelace PhD,works',
      'name-and-organization',
      'Ada Lovelace',
    ],
    [
      'by name without title and organization',
      'Company',
      'Max Huber,works',
      'name-and-organization',
      'Max Huber',
    ],
    ['by name without a space', 'Company', '田中太郎,works', 'name-and-organization', 'Tanaka'],
    ['of two of a name by the organization', 'Company', 'Bo Li,Other', 'everything', 'Bo Li 2'],
    ['who is there with all that it says', 'Email', 'Tom Smith,', 'everything', 'Tom Smith'],
  ])('is matched with a known person %s', (_, column, row, by, name) => {
    expect(outcomes(plan(vault(), `Name,${column}\n${row}\n`))).toEqual([
      ['there', by, `Contacts/${name}.md`],
    ]);
  });

  it.each([
    ['only the name is the same', 'Email', 'Tom Smith,tom@b.c', 'name-alone', ['Tom Smith']],
    ['the generation differs', 'Company', 'Bo Li Jr.,Works', 'name-alone', ['Bo Li 2', 'Bo Li']],
    ['the note has a generation', 'Company', 'Henry Ford,Works', 'name-alone', ['Henry Ford II']],
    ['another name has the e-mail', 'Email', 'Ada Byron,ada@b.c', 'other-name', ['Ada Lovelace']],
    [
      'two have the name and nothing else tells',
      'Phone',
      'Bo Li,030 123456',
      'name-alone',
      ['Bo Li 2', 'Bo Li'],
    ],
  ])('is unclear if %s, and changes nothing', (_, column, row, why, names) => {
    const made = plan(vault(), `Name,${column}\n${row}\n`);
    expect(outcomes(made)).toEqual([['unclear', why, ...names.map((name) => `Contacts/${name}.md`)]]);
    expect(made.changes).toEqual([]);
  });

  it.each([
    ['shares the telephone of a family', 'Name,Phone\nAnn Smith,0171 234567'],
    ['shares the page of where they work', 'Name,Website\nCy,https://linkedin.com/company/works'],
    ['has the number of somebody in another table', 'ID,Name,Email,Phone\nu1,Kurt Weill,k@b.c,+49 30 5555'],
    ['has the number of somebody in another table, and no address', 'Contact ID,Name\nu1,Kurt Weill'],
    ['has a name that nobody has', 'Name,Email\nCy Twombly,cy@b.c'],
  ])('is a new person if it %s', (_, csv) => {
    expect(plan(vault(), `${csv}\n`).entries.map(({ is }) => is)).toEqual(['new']);
  });

  it('fills empty fields, and changes no other byte', () => {
    const made = plan(
      vault(),
      'Name,Email,Company,Title,City,Birthday,Notes,Labels\nAda Lovelace,ada@b.c,Elsewhere,director,London,1815-12-10,knows engines,maths\n',
    );
    expect(outcomes(made)).toEqual([['filled', 'email', 'Contacts/Ada Lovelace.md']]);
    expect(made.changes.map(({ after: text }) => text)).toEqual([
      ADA.replace(
        'uid: u1\n',
        'uid: u1\nrole: director\nlocation: London\nbirthday: 1815-12-10\ntags: ["maths"]\n',
      ),
    ]);
    expect(made.sources).toContainEqual({
      source: 'Company',
      values: 1,
      written: {},
      unwritten: { filled: 1 },
    });
    expect(made.sources).toContainEqual({
      source: 'Notes',
      values: 1,
      written: {},
      unwritten: { 'text-of-known': 1 },
    });
  });
});

describe('a new note from an address book', () => {
  it('contains the data of the address book, but no first meeting, no cadence and no log lines', () => {
    const made = plan(
      vaultOf({}),
      'Name,Email,Notes,Connected On\nAda Lovelace,a@b.c,"# Log\n- 2026-11-01 call [[Bo]] #x",05 Mar 2024\n',
    );
    expect(made.changes).toEqual([
      {
        path: 'Contacts/Ada Lovelace.md',
        before: null,
        after:
          '---\ntype: contact\nmet_at:\noffers: []\nneeds: []\nemail: a@b.c\n---\n\n# Ada Lovelace\n\n> # Log\n> - 2026-11-01 call \\[[Bo]] \\#x\n\n## Log\n\n',
      },
    ]);
    const record = after(vaultOf({}), made).record('contact', 'Contacts/Ada Lovelace.md');
    expect([record?.met, record?.cadence, record?.log.length]).toEqual([null, null, 0]);
  });

  it('contains no HTML, even if a name or text has tags, also after backslashes', () => {
    const csv = 'Name,Notes\nAda <img src=x onerror=alert(1)>,"a\\<b>c</b> \\\\<i> C:\\dir <hr>"\n';
    const [change] = plan(vaultOf({}), csv).changes;
    const body = change?.after.slice(change.after.indexOf('\n# ')) ?? '';
    const kinds = (node: { type: string; children?: unknown[] }): string[] => [
      node.type,
      ...(node.children ?? []).flatMap((one) => kinds(one as typeof node)),
    ];
    expect(kinds(remark().parse(body))).not.toContain('html');
    expect(body).toContain(
      '# Ada \\<img src=x onerror=alert(1)>\n\n> a\\\\\\<b>c\\</b> \\\\\\\\\\<i> C:\\dir \\<hr>\n',
    );
    expect(change?.after).toContain('\nname: "Ada <img src=x onerror=alert(1)>"\n');
  });

  it('follows the template of the vault, except for “met” and “cadence”', () => {
    const index = vaultOf({
      'Templates/Contact.md':
        '---\ntype: contact\nmet: {{date}}\ncadence: monthly\ntags: [people]\nmood:\n---\n# {{title}}\n\n## Log\n',
    });
    const made = plan(index, 'Name,Labels\nAda,maths\n', 'People');
    expect(made.changes.map(({ path, after: text }) => [path, text])).toEqual([
      ['People/Ada.md', '---\ntype: contact\ntags: ["people", "maths"]\nmood:\n---\n# Ada\n\n## Log\n'],
    ]);
  });

  it('gets a valid and unique file name', () => {
    const made = plan(
      vaultOf({ 'Contacts/AC-DC.md': 'a band' }),
      'Name,Company,Email\nAC/DC,,a@b.c\nac-dc,Rock,b@b.c\nJohn Smith,One,c@b.c\nJohn Smith,Two,d@b.c\nJohn Smith,,e@b.c\n???,,f@b.c\n',
    );
    expect(made.changes.map(({ path }) => path)).toEqual([
      'Contacts/AC DC.md',
      'Contacts/ac-dc (Rock).md',
      'Contacts/John Smith.md',
      'Contacts/John Smith (Two).md',
      'Contacts/John Smith 2.md',
      'Contacts/Contact.md',
    ]);
    expect(made.changes[0]?.after).toContain('name: AC/DC\n');
  });

  it('is created once if two entries are of the same person', () => {
    const made = plan(
      vaultOf({}),
      'Name,Email,Phone,Title\nAda Lovelace,a@b.c,,director\nA. Lovelace,A@b.c,+44 123456,countess\n',
    );
    expect(outcomes(made)).toEqual([
      ['new', null, 'Contacts/Ada Lovelace.md'],
      ['there', 'email', 'Contacts/Ada Lovelace.md'],
    ]);
    expect(made.changes[0]?.after).toContain('role: director\nemail: a@b.c\nphone: "+44 123456"');
  });
});

describe('an import', () => {
  it('changes nothing when it is repeated', () => {
    const csv =
      'Name,Email,Company,Notes\nAda Lovelace,a@b.c,Works,x\nAda Lovelace,,,\nJohn Smith,,One,\nJohn Smith,,,\nJohn Smith,j@b.c,,y\n';
    const first = plan(vaultOf({}), csv);
    const second = plan(after(vaultOf({}), first), csv);
    expect(first.changes.length).toBeGreaterThan(1);
    expect(second.changes).toEqual([]);
  });

  it('with nothing new does not change a contact without front matter', () => {
    const index = vaultOf({
      'Scorecard.md': '---\ntype: scorecard\nrecords:\n  contact:\n    - folder: People\n---\n',
      'People/Ada.md': 'A friend.\n',
    });
    expect(plan(index, 'Name,Email\nAda,\n').changes).toEqual([]);
  });

  it('matches a vCard with fields of other names, and accounts for every value', () => {
    const index = vaultOf({ 'Ada.md': contact('company: Works\nbday: 1815-12-10') });
    const vcard =
      'BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nORG:Works\nBDAY:1815-12-10\nPHOTO;ENCODING=b:AAAA\nEND:VCARD\n';
    const made = planImport(index, NOW, readVcards(vcard));
    expect(outcomes(made)).toEqual([['there', 'everything', 'Ada.md']]);
    expect(
      made.sources.every(({ values, written, unwritten }) => {
        const sum = [...Object.values(written), ...Object.values(unwritten)].reduce(
          (all, one) => all + one,
          0,
        );
        return sum === values;
      }),
    ).toBe(true);
  });
});

it('does not write birthdays or contacts in the future, and reports them', () => {
  const csv =
    'Name,Birthday,Met,Last contact\nAda,2026-11-20,2026-12,2027\nBo,2026-11-19,2026-11,2026\nCy,--12-24,,';
  const made = plan(vaultOf({}), csv);
  const imported = after(vaultOf({}), made);
  expect(
    imported.records('contact').map(({ name, birthday, metAbout }) => [name, birthday, metAbout]),
  ).toEqual([
    ['Ada', null, null],
    ['Bo', '2026-11-19', '2026-11'],
    ['Cy', '--12-24', null],
  ]);
  expect(made.sources.slice(1).map(({ unwritten }) => unwritten)).toEqual(
    Array.from({ length: 3 }, () => ({ 'to-come': 1 })),
  );
  expect(made.changes[0]?.after).toContain(
    '\n> Birthday: 2026-11-20\n>\n> Met: 2026-12\n>\n> Last contact: 2027\n',
  );
  expect(plan(imported, csv).changes).toEqual([]);
});

it('keeps a birthday in a Buddhist year in the text of a new note', () => {
  const made = plan(vaultOf({}), 'Name,Birthday\nSom,17/11/2523\n');
  expect(made.changes[0]?.after).toContain('\n> Birthday: 2523-11-17\n');
});

it('a new person whose name cannot be a file name gets the name of another entry with the same uid', () => {
  const csv = `Name,UID,Email,Birthday,Labels,Phone\n{{y}},${UUID},Works,x,x,a@b.c\nAda,${UUID},,,,\n`;
  const made = plan(vaultOf({}), csv);
  expect(made.changes.map(({ path }) => path)).toEqual(['Contacts/Ada.md']);
  expect(plan(after(vaultOf({}), made), csv).changes).toEqual([]);
});

it('writes no status that a note has without it, and changes none', () => {
  const csv = 'Name,Email,Status\nAda,a@b.c,active\nBo,b@b.c,paused\nCy,c@b.c,paused\nDi,,active\n';
  const index = vaultOf({
    'Bo.md': contact('email: b@b.c'),
    'Cy.md': contact('email: c@b.c\nstatus: archived'),
    'Di.md': contact('role: poet'),
  });
  const made = plan(index, csv);
  expect(outcomes(made)).toEqual([
    ['new', null, 'Ada.md'],
    ['filled', 'email', 'Bo.md'],
    ['there', 'email', 'Cy.md'],
    ['there', 'everything', 'Di.md'],
  ]);
  expect(made.changes.map(({ after: text }) => /status: .*/.exec(text)?.[0])).toEqual([
    undefined,
    'status: paused',
  ]);
  expect(plan(after(index, made), csv).changes).toEqual([]);
});

it('names the people whom it makes due', () => {
  const index = vaultOf({
    'Scorecard.md': '---\ntype: scorecard\ntiers: {inner: monthly}\n---\n',
    'Eve.md': contact('cadence: monthly'),
  });
  const dueBy = (csv: string): readonly string[] =>
    newlyDue(index, NOW, plan(index, csv)).map(({ path }) => path);
  expect(dueBy('Name,Cadence,Last contact\nAda,monthly,2026-08-01\nBo,monthly,2026-11-01\nCy,,\n')).toEqual([
    'Ada.md',
  ]);
  expect(dueBy('Name,Tier,Status\nAda,inner,\nBo,inner,paused\nCy,outer,\n')).toEqual(['Ada.md']);
  expect(dueBy('Name,Email\nAda,a@b.c\n')).toEqual([]);
});
