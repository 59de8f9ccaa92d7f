declare module 'moment/min/locales.js';
