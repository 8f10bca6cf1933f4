interface OptionBase {
  /** One line for `--help`. */
  readonly description: string;
}

/** An option with a value. */
export interface TextOption extends OptionBase {
  readonly type: "text";
  /** Word for the value in `--help`, for example `folder`. */
  readonly value: string;
  /** Whether it may not be left out. Default false. */
  readonly isRequired?: boolean;
}

/** An option with a value that may be given several times. */
export interface TextsOption extends OptionBase {
  readonly type: "texts";
  readonly value: string;
}

/** A whole number. */
export interface IntegerOption extends OptionBase {
  readonly type: "integer";
  readonly value: string;
  readonly min: number;
  readonly max: number;
}

/** One of a few words. */
export interface ChoiceOption<C extends string = string> extends OptionBase {
  readonly type: "choice";
  readonly choices: readonly C[];
  readonly default?: C;
  /** Whether it may not be left out. Default false. */
  readonly isRequired?: boolean;
}

/** On when it is named. */
export interface SwitchOption extends OptionBase {
  readonly type: "switch";
}

export type OptionSpec = TextOption | TextsOption | IntegerOption | ChoiceOption | SwitchOption;

/** Options by name in camelCase; on the command line they are spelled in kebab-case. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type ValueOf<S extends OptionSpec> = S extends SwitchOption
  ? boolean
  : S extends TextsOption
    ? readonly string[]
    : S extends IntegerOption
      ? number | undefined
      : S extends ChoiceOption<infer C>
        ? S extends { readonly default: C } | { readonly isRequired: true }
          ? C
          : C | undefined
        : S extends { readonly isRequired: true }
          ? string
          : string | undefined;

/** The values of options as a handler gets them. */
export type OptionValues<S extends OptionSpecs> = { readonly [Name in keyof S]: ValueOf<S[Name]> };

/** Declares options, keeping the literal types of their choices. */
export function defineOptions<const S extends OptionSpecs>(options: S): S {
  return options;
}

/** Options that every command takes. */
export const commonOptions = defineOptions({
  config: { type: "text", value: "file", description: "configuration (default: the nearest flowc.config.ts upwards)" },
  format: { type: "choice", choices: ["text", "json"], default: "text", description: "how the result is written" },
});

/** The option that names where to work; `local` is the built-in Connect. */
export const environmentOption = defineOptions({
  env: { type: "text", value: "name", description: "environment of the configuration (default: local)" },
});

/** How an option is spelled on the command line: `releasePhoneNumbers` is `--release-phone-numbers`. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The option of commands that can go on with every change of a file. */
export const watchOption = defineOptions({
  watch: { type: "switch", description: "go on, again with every change of a file, until Ctrl-C" },
});
