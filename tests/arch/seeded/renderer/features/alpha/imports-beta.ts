import '../beta/view.ts';
