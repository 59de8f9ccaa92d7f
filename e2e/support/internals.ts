import type { App, Plugin, PluginManifest } from 'obsidian';

/** Parts of the app that its types do not tell of; used here alone, never by the plugin. */
export interface Internals extends App {
  readonly plugins: {
    readonly plugins: Readonly<Record<string, (Plugin & { readonly manifest: PluginManifest }) | undefined>>;
    disablePlugin(id: string): Promise<void>;
    enablePlugin(id: string): Promise<boolean>;
  };
  openWithDefaultApp(path: string): Promise<void>;
  readonly commands: { readonly commands: Readonly<Record<string, unknown>> };
  readonly internalPlugins: {
    getPluginById(id: string): { readonly enabled: boolean; enable(byUser: boolean): Promise<void> } | null;
  };
  readonly setting: {
    readonly activeTab: { readonly containerEl: HTMLElement } | null;
    open(): void;
    openTabById(id: string): unknown;
    close(): void;
  };
}

declare global {
  interface Window {
    moment(): { format(pattern: string): string };
    /** What went wrong in the app since a test began: kept by `support/app.ts`. */
    netvaultErrors?: string[];
    /** Workers that were made since `watchWorkers`. */
    netvaultWorkers?: { name: string; isFromBlob: boolean; said: number; ended: boolean }[];
    /** Notes that were read since `watchReads`. */
    netvaultReads?: string[];
    /** What the sidebar showed since `watchFigures`. */
    netvaultFigures?: string[];
    /** Paths of what the app would have handed to the system: kept by `specs/report.e2e.ts`. */
    netvaultHandedOver?: string[];
    /** What a test had the app remember, and takes back with it. */
    netvaultUndo?: () => void;
  }
}
