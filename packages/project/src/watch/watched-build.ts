/** What is built of a watched project after each check. */
export interface WatchedBuild {
  /** Output folder, absolute. Default that of the configuration. */
  readonly folder?: string | undefined;
  /** Environment whose ARNs are put in. Absent: names stay marks. */
  readonly environment?: string | undefined;
}
