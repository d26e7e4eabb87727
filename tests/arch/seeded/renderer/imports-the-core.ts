import '../main/core/modules/beta/inner.ts';
