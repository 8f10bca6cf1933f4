const irregular: Readonly<Record<string, string>> = {
  emailAddress: "e-mail address",
  lambdaFunction: "Lambda function",
  lexBot: "Lex bot",
  lexBotV1: "Lex V1 bot",
};

/** A kind in field words: `hoursOfOperation` -> `hours of operation`. */
export function nounOf(kind: string): string {
  return irregular[kind] ?? kind.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A resource in words: `queue "Support"`. */
export function words(kind: string, name: string): string {
  return `${nounOf(kind)} "${name}"`;
}
