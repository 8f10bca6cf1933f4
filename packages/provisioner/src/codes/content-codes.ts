import { guide, model } from "./phrasing.js";

/** What can be wrong with prompts, views, task templates, flows as resources, rules and test cases. */
export const contentCodes = {
  PLAN290: {
    name: "no-audio-outside-s3",
    severity: "error",
    message: (p: { resource: string; value: string }) =>
      `The audio of ${p.resource} is "${p.value}", which is no S3 URI.`,
    help: (p: { isFile: boolean }) =>
      `${p.isFile ? "Connect takes audio from S3 only, no file of this machine: upload it first. " : ""}` +
      'Write "s3://bucket/key.wav" or "https://bucket.s3.region.amazonaws.com/key.wav".',
    source: model,
  },
  PLAN291: {
    name: "no-audio-of-other-region",
    severity: "error",
    message: (p: { resource: string; bucketRegion: string; region: string }) =>
      `The audio of ${p.resource} is in ${p.bucketRegion}, the instance in ${p.region}.`,
    help: () => "Connect copies audio from buckets of its own region: put the file into one there.",
    source: guide,
  },
  PLAN292: {
    name: "no-audio-that-is-not-wav",
    severity: "warning",
    message: (p: { resource: string; format: string }) =>
      `The audio of ${p.resource} ends in ${p.format}; Connect plays WAV files only.`,
    help: () => "Convert it to WAV with 8 kHz, one channel and µ-law, below 50 MB and 5 minutes.",
    source: guide,
  },
} as const;
