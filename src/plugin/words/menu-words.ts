/** Items that exist only in menus. */
export const makeContact = 'Make this note a contact';
export const makeContactCalled = (name: string): string => `Make the contact “${name}”`;
export const introductionStep = 'Note the next step…';

/** The notices after a note was made a contact, and after a note was created for somebody. */
export const isContact = (name: string): string => `${name} is a contact now.`;
export const contactMade = (path: string): string => `${path} was made.`;
export const openIt = 'Open';
