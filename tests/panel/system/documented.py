"""Libraries of Windows and macOS that are not here, as their documentation declares them.

A call is accepted only when the code under test has told ctypes the documented types, and is recorded. The
declarations are copied from the headers (mingw-w64 10.0 for Windows, the XNU and Objective-C headers for macOS), so a
wrong order, count, width or constant fails here and not first on somebody's machine.
"""

import ctypes
import re
from collections.abc import Callable
from typing import Any

# What each C type may be for ctypes. HANDLE and pointers need 64 bits; DWORD is c_ulong on Windows (wintypes.DWORD).
ALLOWED: dict[str, tuple[Any, ...]] = {
    "void": (None,),
    "int": (ctypes.c_int,),
    "BOOL": (ctypes.c_int,),
    "UINT": (ctypes.c_uint,),
    "DWORD": (ctypes.c_ulong,),
    "SECURITY_INFORMATION": (ctypes.c_ulong,),
    "HRESULT": (ctypes.c_long,),
    "SHORT": (ctypes.c_short,),
    "LONG_PTR": (ctypes.c_ssize_t,),
    "SIZE_T": (ctypes.c_size_t,),
    "size_t": (ctypes.c_size_t,),
    "HANDLE": (ctypes.c_void_p,),
    "HWND": (ctypes.c_void_p,),
    "LPVOID": (ctypes.c_void_p,),
    "LPCVOID": (ctypes.c_void_p,),
    "HLOCAL": (ctypes.c_void_p,),
    "PSECURITY_DESCRIPTOR": (ctypes.c_void_p,),
    "PSECURITY_DESCRIPTOR*": (ctypes.POINTER(ctypes.c_void_p),),
    "PULONG": (ctypes.c_void_p, ctypes.POINTER(ctypes.c_ulong)),
    "LPCWSTR": (ctypes.c_wchar_p,),
    "caddr_t": (ctypes.c_void_p,),
    "pid_t": (ctypes.c_int,),
    "const char*": (ctypes.c_char_p,),
    "id": (ctypes.c_void_p,),
    "SEL": (ctypes.c_void_p,),
    "Class": (ctypes.c_void_p,),
    "NSInteger": (ctypes.c_long,),
    "CFIndex": (ctypes.c_long,),
    "UInt32": (ctypes.c_uint32,),
    "UInt16": (ctypes.c_uint16,),
    "Boolean": (ctypes.c_bool,),
    "CFNotificationCallback": (ctypes.CFUNCTYPE(None, *[ctypes.c_void_p] * 5),),
}


class Function:
    """One documented function: checks the declared types at each call, then answers."""

    def __init__(self, declaration: str, answer: Callable[..., Any], calls: list[tuple[Any, ...]]) -> None:
        match = re.fullmatch(r"(.+?) (\w+)\((.*)\)", declaration)
        assert match is not None, declaration
        self.name = match[2]
        self._result = match[1]
        self._arguments = [part for part in match[3].split(", ") if part]
        self._answer = answer
        self._calls = calls
        self.argtypes: Any = None
        self.restype: Any = ctypes.c_int

    def __call__(self, *values: Any) -> Any:
        assert self.argtypes is not None, f"{self.name} is called without its types"
        assert len(self.argtypes) == len(values) == len(self._arguments), self.name
        for given, wanted in zip(self.argtypes, self._arguments, strict=True):
            assert given in ALLOWED[wanted], f"{self.name}: {given} for {wanted}"
        assert self.restype in ALLOWED[self._result], f"{self.name}: {self.restype} for {self._result}"
        self._calls.append((self.name, *(getattr(value, "value", value) for value in values)))
        return self._answer(*values)


class Library:
    """A library with documented functions only; what is not declared is not there."""

    def __init__(self, *declarations: str, **answers: Callable[..., Any]) -> None:
        self.calls: list[tuple[Any, ...]] = []
        for declaration in declarations:
            function = Function(declaration, lambda *_values: 1, self.calls)
            function._answer = answers.get(function.name, function._answer)
            setattr(self, function.name, function)

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(name)
