import { openFileBench } from '../xlsx/benchFile';
import { changeContract } from './changeContract';
import { hostContract } from './hostContract';
import { nativeContract } from './nativeContract';

hostContract('the host over a file', openFileBench);
changeContract('the host over a file', openFileBench);
nativeContract('the host over a file', openFileBench);
