/** Words that tell a caller about a recording. */
const recording = new RegExp(
  [
    "record(?:ed|ing|s)?\\b|monitored|quality (?:and|or|assurance|purposes|control)",
    "aufgezeichnet|aufzeichn|aufgenommen|mitgeschnitten",
    "grabad[ao]|grabar|grabación|grabando",
    "enregistr",
    "gravad[ao]|gravação|gravando",
    "registrat[ao]|registrazione",
    "opgenomen|opname",
  ].join("|"),
  "iu",
);

/** Whether a text tells the caller that the call is recorded. */
export function tellsOfRecording(words: string): boolean {
  return recording.test(words);
}
