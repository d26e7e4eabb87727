export type BaseMapErrorCode = 'BASE_MAP_UNREADABLE' | 'BASE_MAP_NOT_VECTOR' | 'BASE_MAP_COMPRESSION';

/** Why a base map file cannot be used. The map goes on with the schematic base; `message` is for the log, not the user. */
export class BaseMapError extends Error {
  readonly code: BaseMapErrorCode;

  constructor(code: BaseMapErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'BaseMapError';
    this.code = code;
  }
}
