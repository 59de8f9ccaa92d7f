import type { App, Plugin, PluginManifest } from 'obsidian';

/** Parts of the app that its published types do not declare. Only these tests use them, never the plugin. */
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
    /** Errors of the plugin since a test began, recorded by `support/app.ts`. */
    netvaultErrors?: string[];
    /** Workers that were made since `watchWorkers`. */
    netvaultWorkers?: { name: string; isFromBlob: boolean; said: number; ended: boolean }[];
    /** Paths of the notes that were read since `watchReads`. */
    netvaultReads?: string[];
    /** The texts that the sidebar showed since `specs/cold-cache.e2e.ts` began to watch it. */
    netvaultFigures?: string[];
    /** Paths of files that the app would have opened in other programs, recorded by `specs/report.e2e.ts`. */
    netvaultHandedOver?: string[];
    /** Undoes what a test changed in the app to watch it, such as replaced methods. */
    netvaultUndo?: () => void;
  }
}
