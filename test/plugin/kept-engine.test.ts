import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Engine } from '../../src/plugin/engine/engine.ts';
import { KeptEngine, ignoreEngineStop, type EngineStop } from '../../src/plugin/engine/kept-engine.ts';
import { connect, connectedPorts, serve } from '../../src/plugin/engine/remote.ts';

const AT = Date.parse('2026-11-19T12:00:00Z');
const NOTE = {
  path: 'Goal.md',
  text: '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 2\nevery: week\n---\n',
};
const ALL = [NOTE, { path: 'Ada.md', text: 'Ada.' }, { path: 'Bo.md', text: 'Bo.' }];
const BAD = { path: 'Bad.md', text: 'kills' };

interface Message {
  readonly method: string;
  readonly args: readonly unknown[];
}

/**
 * A `KeptEngine`, and the engines that it starts one after the other. `kills` chooses the messages at which
 * an engine stops: with an error, or silently.
 */
class Lives {
  readonly apart: boolean[] = [];
  readonly stopped: EngineStop[] = [];
  kills: (message: Message) => 'error' | 'silence' | null = () => null;
  notes: { path: string; text: string }[] = ALL;
  readonly kept = new KeptEngine(
    (apart) => Promise.resolve(this.#start(apart)),
    (stopped) => {
      this.stopped.push(stopped);
      if (stopped !== 'for-good') void ignoreEngineStop(() => this.feed());
    },
  );

  #start(apart: boolean) {
    this.apart.push(apart);
    let isDead = false;
    let die = (): void => undefined;
    const [here, there] = connectedPorts((task) => setTimeout(task, 0));
    serve(new Engine(), {
      postMessage: (message) => {
        if (!isDead) there.postMessage(message);
      },
      addEventListener: (_, listen) => {
        there.addEventListener('message', (event) => {
          const how = apart ? this.kills(event.data as Message) : null;
          isDead ||= how !== null;
          if (how === 'error') setTimeout(die, 0);
          if (!isDead) listen(event);
        });
      },
    });
    return {
      engine: connect<Engine>(here),
      isApart: apart,
      onDeath: (listener: () => void) => {
        die = listener;
      },
      stop: () => {
        isDead = true;
      },
    };
  }

  async feed(): Promise<void> {
    const { vault } = this.kept.engine;
    await vault.receive(this.notes.slice(0, 1));
    await vault.open({ settings: {}, notes: this.notes.map(({ path }) => path), others: [] });
    await vault.updateNotes(this.notes);
    this.kept.onVaultPassed();
  }

  async goals(): Promise<number> {
    const { summary } = await this.kept.engine.scorecard.view(AT, 'week', null);
    return summary.goals.length;
  }
}

const isBad = ({ args }: Message): boolean => JSON.stringify(args).includes(BAD.text);

/** Stops one engine, when the method is called for the first time. */
function once(method: string, how: 'error' | 'silence'): Lives['kills'] {
  let isDone = false;
  return (message) => {
    if (isDone || message.method !== method) return null;
    isDone = true;
    return how;
  };
}

describe('an engine that stops', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', globalThis);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const later = (): Promise<unknown> => vi.advanceTimersByTimeAsync(120_000);

  it.each(['error', 'silence'] as const)('with %s answers open questions once it runs again', async (how) => {
    const lives = new Lives();
    void lives.feed();
    await later();
    lives.kills = once('view', how);
    const goals = [lives.goals(), lives.goals()];
    await later();
    expect(await Promise.all(goals)).toEqual([1, 1]);
    expect(lives.apart).toEqual([true, true]);
    expect(lives.stopped).toEqual([{ leftOut: [] }]);
    lives.kept.stop();
  });

  it.each(['error', 'silence'] as const)(
    'with %s is replaced by its last answers until it runs again',
    async (how) => {
      const lives = new Lives();
      void lives.feed();
      await later();
      const view = (unit: 'week' | 'month') => lives.kept.engine.scorecard.view(AT, unit, null);
      const [before] = await Promise.all([view('week'), later()]);
      lives.kills = once('people', how);
      void lives.kept.engine.forms.people(AT, '').catch(() => undefined);
      // The new engine does not get the vault until `feed` is called below.
      const feed = lives.feed.bind(lives);
      lives.feed = () => Promise.resolve();
      await later();
      expect(lives.stopped).toEqual([{ leftOut: [] }]);
      expect(await view('week')).toEqual(before);
      let isAnswered = false;
      const month = view('month').then((answer) => {
        isAnswered = true;
        return answer;
      });
      await later();
      expect(isAnswered).toBe(false);
      // Then the engine answers again, from the notes that exist by then.
      lives.notes = ALL.slice(1);
      void feed();
      const [week] = await Promise.all([view('week'), later()]);
      expect((await month).summary.goals).toEqual([]);
      expect(week.summary.goals).toHaveLength(1);
      const [now] = await Promise.all([view('week'), later()]);
      expect(now.summary.goals).toEqual([]);
      lives.kept.stop();
    },
  );

  it('is not asked a third time what it stopped at twice', async () => {
    const lives = new Lives();
    void lives.feed();
    await later();
    lives.kills = ({ method }) => (method === 'people' ? 'error' : null);
    const [asked, other] = [lives.kept.engine.forms.people(AT, ''), lives.goals()];
    const refused = expect(asked).rejects.toMatchObject({ code: 'engine-stopped' });
    await later();
    await refused;
    expect(await other).toBe(1);
    expect(lives.apart).toEqual([true, true, true]);
    lives.kept.stop();
  });

  it.each(['error', 'silence'] as const)(
    'twice at one note, with %s, leaves that note out, reports it, and reads it again once it changes',
    async (how) => {
      const lives = new Lives();
      void lives.feed();
      await later();
      const [goals] = await Promise.all([lives.goals(), later()]);
      expect(goals).toBe(1);
      lives.kills = (message) => (isBad(message) ? how : null);
      lives.notes = [...ALL, BAD];
      const written = lives.kept.engine.vault.updateNotes([BAD]);
      await later();
      await later();
      await written;
      expect(lives.stopped).toEqual([{ leftOut: [] }, { leftOut: ['Bad.md'] }]);
      const asked = lives.kept.engine.lint.findings(AT, ['Bad.md']);
      await later();
      expect((await asked).diagnostics.map(({ rule }) => rule)).toContain('unreadable-file');
      void lives.kept.engine.vault.updateNotes([{ path: 'Bad.md', text: 'Fine.' }]);
      const again = lives.kept.engine.lint.findings(AT, ['Bad.md']);
      await later();
      expect((await again).diagnostics).toEqual([]);
      expect(lives.apart).toEqual([true, true, true]);
      lives.kept.stop();
    },
  );

  it('again and again with an error is run in the main thread in the end', async () => {
    const lives = new Lives();
    lives.kills = () => 'error';
    void lives.feed();
    const goals = lives.goals();
    await later();
    await later();
    expect(lives.apart).toEqual([true, true, true, false]);
    expect(await goals).toBe(1);
    lives.kept.stop();
  });

  it('again and again in silence is not restarted any more, and questions are rejected', async () => {
    const lives = new Lives();
    lives.kills = () => 'silence';
    void ignoreEngineStop(() => lives.feed());
    const refused = expect(lives.goals()).rejects.toMatchObject({ code: 'engine-stopped' });
    await later();
    await later();
    await refused;
    expect(lives.stopped.at(-1)).toBe('for-good');
    await expect(lives.goals()).rejects.toMatchObject({ code: 'engine-stopped' });
    expect(lives.apart).toEqual([true, true, true]);
  });
});
