import '../contract/imports-node.ts';
