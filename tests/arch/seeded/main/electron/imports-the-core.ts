import '../core/modules/beta/inner.ts';
