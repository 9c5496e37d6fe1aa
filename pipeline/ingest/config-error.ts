/** Settings that cannot be followed: the message says where and why. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}
