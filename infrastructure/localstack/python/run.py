"""LocalStack for as long as the process that started it lives.

That process holds standard input open and writes nothing to it. When it is gone, however it went, the pipe ends, and so does this
process: in memory it holds nothing that would have to be put away first.
"""

import os
import runpy
import threading


def end_with_the_pipe():
    while os.read(0, 4096):
        pass
    os._exit(0)


threading.Thread(target=end_with_the_pipe, daemon=True).start()
runpy.run_module("localstack.runtime.main", run_name="__main__")
