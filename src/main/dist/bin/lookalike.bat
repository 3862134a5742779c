@echo off
rem Starts Lookalike. Java 17 or newer is taken from JAVA_HOME, else from the PATH.
rem LOOKALIKE_OPTS adds options for the Java machine.
setlocal
for %%d in ("%~dp0..") do set "HOME_DIR=%%~fd"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if not defined OPENCV_LOG_LEVEL set "OPENCV_LOG_LEVEL=OFF"
if not defined OPENCV_IO_MAX_IMAGE_PIXELS set "OPENCV_IO_MAX_IMAGE_PIXELS=400000000"
set "CLASSES=%HOME_DIR%\lib\*"
set "HASH=-XX:CompileCommand=CompileThresholdScaling,sun.security.provider"
set "SPEED=-XX:CompileThresholdScaling=5 -XX:CompileCommand=quiet %HASH%.DigestBase::*,0.01 %HASH%.SHA2::*,0.01 -XX:+UseSerialGC"
rem Who limits the heap may want less.
set "HEAP=-Xms48m -Xmn32m"
if defined LOOKALIKE_OPTS if not "%LOOKALIKE_OPTS:-Xm=%"=="%LOOKALIKE_OPTS%" set "HEAP="
if "%~1"=="index" set "SPEED=%SPEED% -XX:CompileThresholdScaling=2 %HEAP%"
for %%c in (map export evaluate compare-metrics audit convert) do if "%~1"=="%%c" (
  set "SPEED="
  set "CLASSES=%HOME_DIR%\lib\*;%HOME_DIR%\lib\algebra\*"
)
rem The archive of classes is for the place that it was made in.
set "PLACE="
set "ARCHIVE="
if exist "%HOME_DIR%\lib\lookalike.jsa.for" set /p PLACE=<"%HOME_DIR%\lib\lookalike.jsa.for"
if /i "%PLACE%"=="%HOME_DIR%" set ARCHIVE="-XX:SharedArchiveFile=%HOME_DIR%\lib\lookalike.jsa"
"%JAVA%" %SPEED% -Xshare:auto %ARCHIVE% -Xlog:disable --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Djdk.console=java.base -Dorg.bytedeco.javacpp.maxPhysicalBytes=0 "-Dlookalike.models=%HOME_DIR%\models" %LOOKALIKE_OPTS% -cp "%CLASSES%" io.github.lookalike.cli.Main %*
exit /b %ERRORLEVEL%
