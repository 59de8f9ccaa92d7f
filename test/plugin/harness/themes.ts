/** Values of the app's variables in two popular themes; everything must be readable with them. */
const MINIMAL = {
  '--interactive-accent': 'hsl(201, 17%, 50%)',
  '--interactive-accent-hover': 'hsl(201, 17%, 40%)',
  '--text-on-accent': '#fff',
  '--color-red': '#d04255',
  '--color-orange': '#d5763f',
  '--color-yellow': '#e5b567',
  '--color-green': '#a8c373',
  '--color-blue': '#6c99bb',
  '--radius-s': '4px',
  '--radius-m': '8px',
  '--font-ui-small': '13px',
} as const;

const THINGS = {
  '--text-on-accent': '#fff',
  '--checkbox-radius': '30%',
  '--radius-s': '4px',
  '--radius-m': '8px',
  '--radius-l': '10px',
} as const;

export interface Theme {
  readonly dark: boolean;
  readonly variables: Readonly<Record<string, string>>;
}

export const THEMES: Readonly<Record<string, Theme>> = {
  'minimal-light': {
    dark: false,
    variables: {
      ...MINIMAL,
      '--background-primary': '#fff',
      '--background-secondary': 'hsl(0, 0%, 96%)',
      '--background-modifier-border': 'hsl(0, 0%, 90%)',
      '--background-modifier-hover': 'hsla(0, 0%, 46%, 0.12)',
      '--text-normal': 'hsl(0, 0%, 6%)',
      '--text-muted': 'hsl(0, 0%, 51%)',
      '--text-faint': 'hsl(0, 0%, 71%)',
      '--icon-color': 'hsl(0, 0%, 51%)',
    },
  },
  'minimal-dark': {
    dark: true,
    variables: {
      ...MINIMAL,
      '--interactive-accent': 'hsl(201, 17%, 60%)',
      '--background-primary': 'hsl(0, 0%, 15%)',
      '--background-secondary': 'hsl(0, 0%, 13%)',
      '--background-modifier-border': 'hsl(0, 0%, 21%)',
      '--background-modifier-hover': 'hsla(0, 0%, 55%, 0.12)',
      '--text-normal': 'hsl(0, 0%, 82%)',
      '--text-muted': 'hsl(0, 0%, 60%)',
      '--text-faint': 'hsl(0, 0%, 35%)',
      '--icon-color': 'hsl(0, 0%, 60%)',
    },
  },
  'things-light': {
    dark: false,
    variables: {
      ...THINGS,
      '--interactive-accent': 'hsl(215, 75%, 60%)',
      '--background-primary': '#fff',
      '--background-secondary': '#f6f7f8',
      '--background-modifier-border': '#ebedf0',
      '--background-modifier-hover': '#e2e5e9',
      '--text-normal': '#222',
      '--text-muted': 'hsl(212, 10%, 37%)',
      '--text-faint': 'hsl(212, 10%, 67%)',
      '--icon-color': 'hsl(212, 10%, 37%)',
      '--color-red': '#e4374b',
      '--color-orange': '#d96c00',
      '--color-green': '#0cb54f',
    },
  },
  'things-dark': {
    dark: true,
    variables: {
      ...THINGS,
      '--interactive-accent': 'hsl(215, 75%, 60%)',
      '--background-primary': '#1c2127',
      '--background-secondary': '#181c20',
      '--background-modifier-border': '#35393e',
      '--background-modifier-form-field': '#2c313c',
      '--interactive-normal': '#35393e',
      '--text-normal': '#dadada',
      '--text-muted': 'hsl(212, 15%, 78%)',
      '--text-faint': 'hsl(212, 15%, 43%)',
      '--icon-color': 'hsl(212, 15%, 78%)',
      '--color-red': '#fb464c',
      '--color-orange': '#e9973f',
      '--color-green': '#44cf6e',
    },
  },
};
