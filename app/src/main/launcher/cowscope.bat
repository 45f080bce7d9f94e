@echo off
rem Starts Cowscope on a Java that is new enough: JAVA_HOME or the java on PATH.
setlocal
set NEEDED=25
set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME call :suits && goto :run
set "JAVA=java"
call :suits && goto :run
echo cowscope: Java %NEEDED% or newer is needed and was not found, please install it, for example from https://adoptium.net, or set JAVA_HOME to it. 1>&2
exit /b 2

:run
rem Commands that are over in a moment cost half as much without the compiler that pays off later, and with one collector.
set QUICK=
for %%c in (check trace list show help version) do if /i "%~1"=="%%c" set "QUICK=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
"%JAVA%" %QUICK% --enable-native-access=ALL-UNNAMED -cp "%~dp0..\lib\*" cowscope.app.Main %*
exit /b %ERRORLEVEL%

:suits
set MAJOR=0
for /f "tokens=3" %%v in ('""%JAVA%" -version 2>&1" ^| findstr /i /c:" version "') do for /f "delims=.-+" %%m in ("%%~v") do set "MAJOR=%%m"
if %MAJOR% GEQ %NEEDED% exit /b 0
exit /b 1
