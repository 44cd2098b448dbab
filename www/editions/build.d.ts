/** What is there only where the site is built. */

/** As much of the package as the page uses. */
declare module '@mozilla/readability' {
  export class Readability {
    constructor(page: Document);
    parse(): {
      title?: string | null;
      content?: string | null;
      siteName?: string | null;
      publishedTime?: string | null;
    } | null;
  }
}

/** What the service worker keeps, each with the only content it may have. */
declare const FILES: readonly { path: string; integrity: string }[];

/** A name for just this list. */
declare const VERSION: string;
