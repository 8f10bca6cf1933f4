/** Which voices speak a tag: all, or only some engines. */
export interface TagSpec {
  /** `connect`: on the list of Amazon Connect. `polly`: text to speech knows it, Connect's list does not. */
  readonly known: "connect" | "polly";
  readonly attributes: Readonly<Record<string, AttributeSpec>>;
  /** One of these attributes must be there. */
  readonly needs?: readonly string[];
  /** Not spoken by neural voices. */
  readonly isStandardOnly?: boolean;
}

/** What the value of an attribute may be: one of `options`, or of the form `pattern`, which `form` says in words. */
export interface AttributeSpec {
  readonly options?: readonly string[];
  readonly pattern?: RegExp;
  readonly form?: string;
  /** Seconds that a pause may last at most. */
  readonly maxSeconds?: number;
  /** Not spoken by neural voices. */
  readonly isStandardOnly?: boolean;
}

const anything: AttributeSpec = {};
const strengths = ["none", "x-weak", "weak", "medium", "strong", "x-strong"];
const dates = ["mdy", "dmy", "ymd", "md", "dm", "ym", "my", "d", "m", "y", "yyyymmdd"];

/**
 * The tags of SSML that Amazon Connect lists, and those that only Amazon Polly does, with what their attributes take
 * (administrator guide, "SSML tags supported by Amazon Connect", and Polly developer guide, checked 2026-11-20).
 */
export const ssmlTags: Readonly<Record<string, TagSpec>> = {
  speak: { known: "connect", attributes: { "xml:lang": anything, xmlns: anything, version: anything } },
  break: {
    known: "connect",
    attributes: {
      strength: { options: strengths },
      time: { pattern: /^\+?(?:\d+|\d*\.\d+)(?:s|ms)$/, form: 'a time such as "500ms" or "2s"', maxSeconds: 10 },
    },
  },
  lang: { known: "connect", attributes: { "xml:lang": anything, onlangfailure: anything }, needs: ["xml:lang"] },
  mark: { known: "connect", attributes: { name: anything }, needs: ["name"] },
  p: { known: "connect", attributes: {} },
  s: { known: "connect", attributes: {} },
  phoneme: { known: "connect", attributes: { alphabet: anything, ph: anything }, needs: ["ph"] },
  prosody: {
    known: "connect",
    attributes: {
      volume: {
        options: ["default", "silent", "x-soft", "soft", "medium", "loud", "x-loud"],
        pattern: /^[+-]?\d+(?:\.\d+)?dB$/,
        form: 'a change such as "+6dB"',
      },
      rate: {
        options: ["x-slow", "slow", "medium", "fast", "x-fast"],
        pattern: /^\d+(?:\.\d+)?%$/,
        form: 'a share such as "85%"',
      },
      pitch: {
        options: ["default", "x-low", "low", "medium", "high", "x-high"],
        pattern: /^[+-]\d+(?:\.\d+)?%$/,
        form: 'a change such as "-10%"',
        isStandardOnly: true,
      },
      "amazon:max-duration": { pattern: /^\d+(?:\.\d+)?(?:s|ms)$/, form: 'a time such as "2s"', isStandardOnly: true },
    },
    needs: ["volume", "rate", "pitch", "amazon:max-duration"],
  },
  "say-as": {
    known: "connect",
    attributes: {
      "interpret-as": {
        options: [
          "characters",
          "spell-out",
          "cardinal",
          "number",
          "ordinal",
          "digits",
          "fraction",
          "unit",
          "date",
          "time",
          "address",
          "expletive",
          "telephone",
        ],
      },
      format: { options: [...dates, "hms12", "hms24"] },
      detail: anything,
    },
    needs: ["interpret-as"],
  },
  sub: { known: "connect", attributes: { alias: anything }, needs: ["alias"] },
  w: { known: "connect", attributes: { role: anything }, needs: ["role"] },
  "amazon:effect": {
    known: "connect",
    attributes: {
      name: { options: ["whispered", "drc"] },
      phonation: { options: ["soft"], isStandardOnly: true },
      "vocal-tract-length": { pattern: /^[+-]?\d+%$/, form: 'a change such as "+10%"', isStandardOnly: true },
    },
    needs: ["name", "phonation", "vocal-tract-length"],
  },
  "amazon:domain": { known: "connect", attributes: { name: anything }, needs: ["name"] },
  emphasis: {
    known: "polly",
    attributes: { level: { options: ["strong", "moderate", "reduced"] } },
    isStandardOnly: true,
  },
  "amazon:auto-breaths": {
    known: "polly",
    attributes: { volume: anything, frequency: anything, duration: anything },
    isStandardOnly: true,
  },
  "amazon:breath": { known: "polly", attributes: { volume: anything, duration: anything }, isStandardOnly: true },
};
