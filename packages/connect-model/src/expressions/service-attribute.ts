/**
 * Contact attributes that the service sets itself, for chats of Apple Messages for Business (administrator guide, "List
 * of available contact attributes", checked 2026-11-20).
 */
export const serviceAttributes: readonly string[] = [
  "AppleAuthenticationCapability",
  "AppleBusinessChatCustomerId",
  "AppleBusinessChatGroup",
  "AppleBusinessChatIntent",
  "AppleBusinessChatLocale",
  "AppleFormCapability",
  "AppleListPickerCapability",
  "AppleQuickReplyCapability",
  "AppleTimePickerCapability",
  "MessagingPlatform",
];
