/** The app has Lucide's icons; the page draws a stand-in of the same size. */
export function setIcon(parent: HTMLElement, icon: string): void {
  parent.empty();
  const svg = parent.createSvg('svg', {
    cls: `svg-icon lucide-${icon}`,
    attr: {
      viewBox: '0 0 24 24',
      width: 24,
      height: 24,
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      'aria-hidden': 'true',
    },
  });
  svg.innerHTML = SHAPES[icon] ?? '<circle cx="12" cy="12" r="9"/>';
}

/** Our own plain drawings of the icons that the plugin uses, enough to look at. */
const SHAPES: Readonly<Record<string, string>> = {
  check: '<path d="M20 6 9 17l-5-5"/>',
  'check-circle': '<circle cx="12" cy="12" r="9"/><path d="m8 12 3 3 5-6"/>',
  'chevron-down': '<path d="m6 9 6 6 6-6"/>',
  'chevron-left': '<path d="m15 6-6 6 6 6"/>',
  'chevron-right': '<path d="m9 6 6 6-6 6"/>',
  pencil: '<path d="M4 20l1-4L16 5l3 3L8 19z"/>',
  'alarm-clock': '<circle cx="12" cy="13" r="7"/><path d="M12 9v4l2 2M5 4 2 7M19 4l3 3"/>',
  'calendar-plus':
    '<rect x="4" y="5" width="16" height="15" rx="2"/><path d="M8 3v4M16 3v4M12 11v6M9 14h6"/>',
  calendar: '<rect x="4" y="5" width="16" height="15" rx="2"/><path d="M8 3v4M16 3v4M4 10h16"/>',
  ellipsis: '<circle cx="5" cy="12" r="1"/><circle cx="12" cy="12" r="1"/><circle cx="19" cy="12" r="1"/>',
  users:
    '<circle cx="9" cy="8" r="3.5"/><path d="M3 20c0-4 3-6 6-6s6 2 6 6M16 5a3.5 3.5 0 0 1 0 6M18 14c2 1 3 3 3 6"/>',
  target: '<circle cx="12" cy="12" r="9"/><circle cx="12" cy="12" r="5"/><circle cx="12" cy="12" r="1"/>',
  'list-checks': '<path d="m3 6 2 2 3-3M3 14l2 2 3-3M11 7h10M11 15h10"/>',
  moon: '<path d="M20 14A8 8 0 1 1 10 4a7 7 0 0 0 10 10z"/>',
  sprout: '<path d="M12 20v-8M12 12c0-4-3-6-7-6 0 4 3 6 7 6zM12 10c0-3 2-5 6-5 0 3-2 5-6 5z"/>',
  gift: '<rect x="4" y="10" width="16" height="10"/><path d="M12 10v10M3 7h18v3H3zM12 7c-4 0-5-4-2-4 2 0 2 4 2 4zm0 0c4 0 5-4 2-4-2 0-2 4-2 4z"/>',
  'user-plus': '<circle cx="9" cy="8" r="3.5"/><path d="M3 20c0-4 3-6 6-6s6 2 6 6M19 8v6M16 11h6"/>',
  contact:
    '<rect x="4" y="4" width="16" height="16" rx="2"/><circle cx="12" cy="10" r="2.5"/><path d="M7 18c1-3 9-3 10 0"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  'arrow-left-right': '<path d="m7 4-4 4 4 4M3 8h18M17 20l4-4-4-4M21 16H3"/>',
  'file-warning': '<path d="M6 3h9l4 4v14H6zM12 9v5M12 17v.5"/>',
  'circle-x': '<circle cx="12" cy="12" r="9"/><path d="m9 9 6 6M15 9l-6 6"/>',
  'triangle-alert': '<path d="M12 4 2.5 20h19zM12 10v4M12 17v.5"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v5M12 8v-.5"/>',
  wrench: '<path d="M14 7a4 4 0 0 1 5-4l-3 3 2 2 3-3a4 4 0 0 1-5 5L8 19a2 2 0 0 1-3-3z"/>',
  'circle-dot': '<circle cx="12" cy="12" r="9"/><circle cx="12" cy="12" r="2"/>',
};
