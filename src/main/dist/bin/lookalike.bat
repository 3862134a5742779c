@echo off
rem Starts Lookalike, with the options for the Java machine in lib\options and, last, in LOOKALIKE_OPTS. Java 17 or newer is
rem taken from JAVA_HOME, else from the PATH.
setlocal
for %%d in ("%~dp0..") do set "HOME_DIR=%%~fd"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
rem What kind of command it is decides about the options, the classes and the environment.
set "KIND=short"
set "OPTIONS=%HOME_DIR%\lib\options"
set "CLASSES=%HOME_DIR%\lib\*"
for /f "usebackq eol=# tokens=1,2" %%c in ("%OPTIONS%\commands") do if "%~1"=="%%c" set "KIND=%%d"
for /f "usebackq eol=# tokens=1-3" %%a in ("%OPTIONS%\environment") do for %%k in (all %KIND%) do if "%%a"=="%%k" if not defined %%b set "%%b=%%c"
if exist "%HOME_DIR%\lib\%KIND%\" set "CLASSES=%CLASSES%;%HOME_DIR%\lib\%KIND%\*"
rem Solr's client is for who names a gallery there, as any word or a part of one.
set "SOLR="
set "WORD=%LOOKALIKE_GALLERY%"
:look
if defined WORD if not "%WORD:solr://=%"=="%WORD%" set "SOLR=yes"
if defined WORD if not "%WORD:solr+https://=%"=="%WORD%" set "SOLR=yes"
if "%~1"=="" goto looked
set "WORD=%~1"
shift
goto look
:looked
if defined SOLR set "CLASSES=%CLASSES%;%HOME_DIR%\lib\solr\*"
set "HEAP="
if exist "%OPTIONS%\%KIND%.heap" set HEAP="@%OPTIONS%\%KIND%.heap"
if defined LOOKALIKE_OPTS if not "%LOOKALIKE_OPTS:-Xm=%"=="%LOOKALIKE_OPTS%" set "HEAP="
rem The archive of classes is for the place that it was made in.
set "PLACE="
set "ARCHIVE="
if exist "%HOME_DIR%\lib\lookalike.jsa.for" set /p PLACE=<"%HOME_DIR%\lib\lookalike.jsa.for"
if /i "%PLACE%"=="%HOME_DIR%" set ARCHIVE="-XX:SharedArchiveFile=%HOME_DIR%\lib\lookalike.jsa"
"%JAVA%" "@%OPTIONS%\all.options" "@%OPTIONS%\%KIND%.options" %HEAP% %ARCHIVE% "-Dlookalike.models=%HOME_DIR%\models" %LOOKALIKE_OPTS% -cp "%CLASSES%" io.github.lookalike.cli.Main %*
exit /b %ERRORLEVEL%
