/** Items of menus that only stand there. */
export const makeContact = 'Make a contact of this note';
export const makeContactCalled = (name: string): string => `Make the contact “${name}”`;
export const introductionStep = 'Note the next step…';

/** That a note is somebody's now, and that a note was made for somebody. */
export const isContact = (name: string): string => `${name} is a contact now.`;
export const contactMade = (path: string): string => `${path} is made.`;
export const openIt = 'Open';
