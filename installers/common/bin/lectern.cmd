@echo off
rem Starts Lectern with a Java 25 or newer, wherever this machine has one.
rem Delayed expansion stays off: it would take the "!" out of the names of files.
setlocal DisableDelayedExpansion
set "HERE=%~dp0.."
set "FOUND="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined FOUND for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~dp$PATH:J.."
if not defined FOUND for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do if not defined FOUND call :try "%%~D"
if not defined FOUND (
  echo Lectern needs Java 25 or newer; none was found in JAVA_HOME, on the PATH or in the usual folders. Install a JDK 25, or point JAVA_HOME to one. 1>&2
  exit /b 1
)
"%FOUND%\bin\java.exe" "@%HERE%\lib\java.options" %LECTERN_JAVA_OPTIONS% -cp "%HERE%\lib\lectern.jar" lectern.Lectern %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "VERSION=0"
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "VERSION=%%~V"
for /f "tokens=1 delims=." %%M in ("%VERSION%") do set "MAJOR=%%M"
if %MAJOR% GEQ 25 set "FOUND=%~1"
exit /b 0
