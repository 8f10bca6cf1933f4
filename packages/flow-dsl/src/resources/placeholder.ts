declare const filledIn: unique symbol;

/** Text that stands for an ARN or id until a template tool puts one there. */
export type Placeholder = string & { readonly [filledIn]: true };

/**
 * Text in place of an ARN or id that a tool around flowc fills in after the build: CloudFormation's `${QueueArn}`,
 * Terraform's `${queue_arn}`, a script's `%%QUEUE%%`. It is written into the flow as it is. Where nothing fills it in,
 * Connect refuses the flow: in a project of flowc's own, use a reference.
 *
 * @example
 * ```ts
 * const overflow = placeholder("${OverflowQueueArn}");
 * f.transferToQueue(overflow);
 * ```
 */
export function placeholder(text: string): Placeholder {
  return text as Placeholder;
}
