import '../beta/inner.ts';
