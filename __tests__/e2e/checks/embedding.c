#include <Python.h>

int main(void) {
  Py_Initialize();
  int failed = PyRun_SimpleString("import ssl, sys; print(sys.prefix)");
  return Py_FinalizeEx() < 0 || failed ? 1 : 0;
}
