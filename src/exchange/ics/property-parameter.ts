import type ICAL from 'ical.js';

/** A parameter of a property; `''` if it is missing. */
export function parameterOf(property: ICAL.Property, name: string): string {
  const value: unknown = property.getParameter(name);
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return parts.filter((one) => typeof one === 'string').join(' ');
}
