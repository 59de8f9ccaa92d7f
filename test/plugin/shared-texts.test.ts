import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { withSharedTexts } from '../../scripts/shared-texts.mjs';

/** The result of a script, as JSON, and the names of the modules that it requires. */
function run(code: string): { answer: unknown; asked: readonly string[] } {
  const asked: string[] = [];
  const require = (name: string): string => {
    asked.push(name);
    return name;
  };
  const answer = JSON.stringify(runInNewContext(code, { require, answer: null }));
  return { answer, asked };
}

const LONG = 'a text that is said again';

describe('withSharedTexts', () => {
  it.each([
    ['values', `["${LONG}","${LONG}","${LONG}"]`],
    ['after and before words', `(()=>{if("${LONG}"in{})return"${LONG}";return"${LONG}"})()`],
    ['cases', `(x=>{switch(x){case"${LONG}":return"${LONG}"+x;default:return 0}})("${LONG}")`],
    ['keys', `({"${LONG}":"${LONG}",b:{"${LONG}":1}["${LONG}"]})`],
    ['taken apart', `(({"${LONG}":a})=>a)({"${LONG}":"${LONG}"+"${LONG}"})`],
    ['methods', `(new class{"${LONG}"(){}get["${LONG}2"](){return"${LONG}"}})["${LONG}"].name`],
    ['in templates', '`${"' + LONG + '"} and ${"' + LONG + '"}`+"' + LONG + '"'],
    ['types', `[typeof 1=="number","number","number","number",typeof"${LONG}"==="string"]`],
    [
      'in strict mode',
      `"use strict";(function(){"use strict";return["use strict","use strict",this===void 0]})()`,
    ],
    ['beside names of two letters', `(()=>{let aa="${LONG}",ab="${LONG}";return[aa,ab,"${LONG}"]})()`],
    ['quotes and escapes', `["it's \\"so\\" \\u2028","it's \\"so\\" \\u2028",'a "b" cdef','a "b" cdef']`],
  ])('does not change the result of code with repeated texts: %s', (_, code) => {
    const shorter = withSharedTexts(code);
    expect(run(shorter)).toEqual(run(code));
    expect(withSharedTexts(shorter)).toBe(shorter);
  });

  it.each([
    ['called', `[Math.min(1,2),Math.min(3,4),Math.min(5,6),Math.min(7,8)]`],
    ['handed on', `[[1.4].map(Math.round),(()=>{return Math.round(2.6)})(),Math.round(3.2)]`],
    [
      'without its object',
      `[Array.from("abc"),Array.from([1],x=>x+1),Array.from({length:2}),Array.from("d")]`,
    ],
    [
      'of a variable’s',
      `(Maths=>[Maths.min(1),Maths.min(2),JSON.stringify([1]),JSON.stringify({a:1})])(Math)`,
    ],
  ])('shortens code with repeated functions of the language: %s', (_, code) => {
    const shorter = withSharedTexts(code);
    expect(shorter.length).toBeLessThan(code.length);
    expect(run(shorter)).toEqual(run(code));
    expect(withSharedTexts(shorter)).toBe(shorter);
  });

  it.each([
    ['null', `[null,null===null,(e=>e===null)(),(()=>{return null})(),typeof null,Object.create(null)]`],
    ['undefined', `[void 0,void 0===void 0,(e=>e===void 0)(),(()=>{return void 0})(),typeof void 0]`],
    [
      'maps',
      `(()=>{let a=new Map,b=new Map([[1,2]]),c=new Map(b).set(3,4);return[[...a],[...b],[...c],new Map().size,new Map instanceof Map,new Map([[5,6]]).get(5),new Map([]).size]})()`,
    ],
    [
      'sets',
      `(()=>{for(let e of new Set([1,1]))return[e,...new Set("aab"),new Set().add(5).size,new Set(new Set([7])).has(7)]})()`,
    ],
  ])('shortens code with repeated values without changing its result: %s', (_, code) => {
    const shorter = withSharedTexts(code);
    expect(shorter.length).toBeLessThan(code.length);
    expect(run(shorter)).toEqual(run(code));
    expect(withSharedTexts(shorter)).toBe(shorter);
  });

  it('does not change constructors with several arguments or of other objects', () => {
    const code = `[new Map(...a),new Map(...a),new Map(...a),new Map(a,b),new Map(a,b),new Map(a,b),new x.Map(a),new x.Map(a),new x.Map(a)]`;
    expect(withSharedTexts(code)).toBe(code);
  });

  it('does not change functions that tests replace, or properties of other objects', () => {
    const code = `[Math.random,Math.random,Math.random,x.JSON.stringify,x.JSON.stringify,x.JSON.stringify,Date.now,Date.now,Date.now]`;
    expect(withSharedTexts(code)).toBe(code);
  });

  it('declares one variable after the directives', () => {
    expect(withSharedTexts(`"use strict";x("${LONG}");y("${LONG}")`)).toBe(
      `"use strict";var aa="${LONG}";x(aa);y(aa)`,
    );
  });

  it('does not change names of modules, or types that are compared', () => {
    const code = `require("obsidian");require("obsidian");require("obsidian");[1,2].map(x=>typeof x=="undefined"||typeof x=="undefined"||typeof x=="undefined")`;
    expect(withSharedTexts(code)).toBe(code);
    expect(run(withSharedTexts(code)).asked).toEqual(['obsidian', 'obsidian', 'obsidian']);
  });

  it('does not change a text if a variable would not be shorter', () => {
    const code = `[${Array.from('abc', () => '"x"').join()},"once and no more"]`;
    expect(withSharedTexts(code)).toBe(code);
  });
});
